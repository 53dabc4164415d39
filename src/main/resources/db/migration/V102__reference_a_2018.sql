-- Reference data: the DINSIC's agreement of 2018, one lot, five units that fit any phase. § is its clause.
--
-- The document gives neither a validity, nor amounts, nor a procedure, nor an authority, nor days per unit: the validity is that of
-- A-2016, the days are three or one months' full time, and all of it is marked "hypothèse". The notification date is fictitious.
-- § 2 calls the handover unit "UO 3.5": a slip of the document, it is § 2.5.
--
-- § 4.2 has a weekly coordination point; § 1.3 dissolves a startup whose users are not satisfied after six months.
insert into framework_agreement (id, version, reference, number_prefix, title, object, contracting_authority, signatory, procedure,
    notified_on, firm_months, renewal_months, renewal_count, maximum_months, notice_months, vat_rate, review_days, tacit_acceptance,
    objection_days, objection_working_days, poor_execution_limit, clauses)
values ('20180000-0000-4000-8000-000000000000', 0, 'A-2018', 'BC-2018',
    'Services publics numériques de l’Incubateur (DINSIC, 2018)',
    'Contribuer à la création et à la diffusion des services publics numériques des startups d’État, à l’amélioration continue du pilotage '
    || 'du dispositif, et diffuser ces méthodes à tout autre projet numérique de la DINSIC (§ 1.2).',
    'Direction interministérielle du numérique et du système d’information et de communication de l’État (DINSIC)',
    'Le directeur interministériel du numérique et du système d’information et de communication de l’État',
    'Accord-cadre exécuté par bons de commande (§ 2) ; le document ne dit pas sa procédure de passation',
    '2025-03-15', 12, 12, 3, 48, 1, 20.00, 30, false, 8, true, 2,
    '{"amounts": "hypothèse : le document n’en fixe pas", "procedure": "hypothèse", "authority": "hypothèse",
      "validity": "hypothèse : la même durée que l’accord-cadre de 2016",
      "notified_on_note": "date fictive : le document n’en donne pas",
      "allocation": "§ 4.2", "orders": "§ 2", "complexity": "§ 2.1.2",
      "profiles": "§ 3 ; hypothèse pour l’hébergement et la réversibilité",
      "six_months": "§ 1.3", "handover": "§ 2.5", "correspondent": "§ 4.1", "kick_off": "§ 4.2",
      "reporting": "§ 4.2", "weekly_point": "§ 4.2", "objection": "§ 4.2", "training": "§ 4.3", "poor_execution": "§ 4.2",
      "review": "hypothèse : délai de l’article 33.2.1 du CCAG-TIC 2021",
      "vat": "hypothèse : taux normal"}');

insert into lot (id, agreement_id, number, title, allocation_rule) values
    ('20180000-0001-4000-8000-000000000000', '20180000-0000-4000-8000-000000000000', 1,
        'Lot unique : conception, création, diffusion et croissance des produits', 'CASCADE');

insert into work_unit (lot_id, id, position, code, title, description, clause, scope, days, days_assumed, pricing,
    nominal_min_months, nominal_max_months, maximum_months, available)
select '20180000-0001-4000-8000-000000000000', u.id::uuid, u.position, u.code, u.title, u.description, u.clause, u.scope,
    u.days, u.days is not null, u.pricing, u.nominal, u.nominal, u.maximum, u.available
from (values
    ('20180000-0001-4000-8000-000000000021', 1, 'DEVOPS', 'Développement et exploitation d’un service',
        'Conception et amélioration continue du service, échanges avec les utilisateurs, tests et déploiements automatisés, documentation.',
        '§ 2.1', 'STARTUP', 60::numeric, 'DAYS', 3, null::int, 'ALWAYS'),
    ('20180000-0001-4000-8000-000000000022', 2, 'DESIGN', 'Conception de l’expérience utilisateur',
        'Recherche utilisateurs, conception d’expériences et d’interfaces qui en reflètent les apprentissages.',
        '§ 2.2', 'STARTUP', 20, 'DAYS', 1, null, 'ALWAYS'),
    ('20180000-0001-4000-8000-000000000023', 3, 'DEPLOIEMENT', 'Déploiement – business development',
        'Stratégie de croissance, suivi des métriques d’usage, animation des partenaires, support utilisateur.',
        '§ 2.3', 'STARTUP', 60, 'DAYS', 3, null, 'ALWAYS'),
    ('20180000-0001-4000-8000-000000000024', 4, 'HEBERGEMENT', 'Gestion de l’environnement technique',
        'Prise en charge des frais d’hébergement et d’outils, et configuration de l’infrastructure.',
        '§ 2.4', 'STARTUP', null, 'FEES', null::int, null, 'ALWAYS'),
    ('20180000-0001-4000-8000-000000000025', 5, 'REVERSIBILITE', 'Transfert de l’ensemble des projets',
        'Transfert au nouveau prestataire des compétences sur tous les services produits, sur décision de l’administration.',
        '§ 2.5', 'AGREEMENT', null, 'FLAT', null, 2, 'AT_END')
) u(id, position, code, title, description, clause, scope, days, pricing, nominal, maximum, available);

-- No minimum experience is stated (§ 3). The hosting and handover units name no profile: devops is assumed.
insert into work_unit_profile (work_unit_id, profile, minimum_years) values
    ('20180000-0001-4000-8000-000000000021', 'DEVOPS', 0),
    ('20180000-0001-4000-8000-000000000022', 'DESIGNER', 0),
    ('20180000-0001-4000-8000-000000000023', 'BUSINESS_DEVELOPER', 0),
    ('20180000-0001-4000-8000-000000000024', 'DEVOPS', 0),
    ('20180000-0001-4000-8000-000000000025', 'DEVOPS', 0);

insert into work_unit_deliverable (work_unit_id, position, title, description, per_iteration) values
    ('20180000-0001-4000-8000-000000000021', 1, 'Service en production', 'Le service lui-même, développé et en production (§ 2.1.3).', false),
    ('20180000-0001-4000-8000-000000000021', 2, 'Code source de l’application', 'Ouvert par défaut (§ 2.1.1, § 2.1.3).', false),
    ('20180000-0001-4000-8000-000000000021', 3, 'Traces des modifications (commits)', 'Modifications apportées à l’application (§ 2.1.3).', false),
    ('20180000-0001-4000-8000-000000000022', 1, 'Service en production', 'Le service lui-même (§ 2.2.3).', false),
    ('20180000-0001-4000-8000-000000000022', 2, 'Dossiers de conception',
        'Scénarisation d’interfaces, scénario d’usages, parcours utilisateurs, story board, maquettes, prototypes ou wireframe qui représentent '
        || 'les apprentissages de la recherche utilisateur (§ 2.2.3).', false),
    ('20180000-0001-4000-8000-000000000023', 1, 'Description des actions de déploiement', 'Actions mises en œuvre (§ 2.3.3).', false),
    ('20180000-0001-4000-8000-000000000023', 2, 'Outils de support utilisateur', 'Outils utilisés (§ 2.3.3).', false),
    ('20180000-0001-4000-8000-000000000023', 3, 'Mesures d’impact publiées', 'Avec l’adresse de leur publication (§ 2.3.3).', false),
    ('20180000-0001-4000-8000-000000000024', 1, 'État de disponibilité du service', 'Sur la période commandée (§ 2.4.3).', false),
    ('20180000-0001-4000-8000-000000000024', 2, 'Factures des solutions utilisées', 'Pour le fonctionnement de l’application (§ 2.4.3).', false),
    ('20180000-0001-4000-8000-000000000025', 1, 'Documentation à jour', 'De chaque service transféré (§ 2.5.3).', false),
    ('20180000-0001-4000-8000-000000000025', 2, 'Tutoriels', 'Pour la nouvelle équipe (§ 2.5.3).', false),
    ('20180000-0001-4000-8000-000000000025', 3, 'Bilan de transfert de compétences', 'À la fin du transfert (§ 2.5.3).', false);
