-- Reference data: the SGMAP's agreement of 2016, two lots, seventeen units. § is its clause.
--
-- The document gives no notification date: 2024-02-01 is fictitious, chosen so that the agreement is in force, and says so
-- in clauses.notified_on_note. "hypothèse" marks what the document does not say: review limit (CCAG-TIC 2021 art. 33.2.1),
-- poor executions, VAT rate, the profiles of UO-L2.0, of the hosting units and of the handover units. § 4.1 gives the launch
-- unit no code: UO-L2.0 is ours. § 4.3.4 calls UO-L2.2.2 "Unités d’œuvre 4.3.2": a slip of the document.
--
-- Identifiers read as year-lot-…-unit: 20160000-0002-4000-8000-000000000222 is UO-L2.2.2.
--
-- Keys of clauses, for both agreements: amounts, procedure, authority, validity, notified_on_note, allocation, orders, complexity,
-- profiles, launch, product_sheet, construction, usage_results, six_months, handover, takeover, correspondent, kick_off, reporting,
-- weekly_point, objection, training, poor_execution, review, vat. A topic that a document does not speak of has no key.
--
-- § 4.2.4 and § 4.3 base the construction on the product sheet; § 4.3.4 bases the launch on the results of three to six months of trial;
-- § 4.5.3 has the service go to a partner named beforehand. The document says nothing of a weekly point (§ 7.2), and § 1.4 accepts a
-- failure in the first six months without ending the startup.
insert into framework_agreement (id, version, reference, number_prefix, title, object, contracting_authority, signatory, procedure,
    notified_on, firm_months, renewal_months, renewal_count, maximum_months, notice_months, vat_rate, review_days, tacit_acceptance,
    objection_days, objection_working_days, poor_execution_limit, clauses)
values ('20160000-0000-4000-8000-000000000000', 0, 'A-2016', 'BC-2016',
    'Services numériques des startups d’État (SGMAP, 2016)',
    'Accompagner le SGMAP dans le déploiement de startups d’État et la réalisation de développements de services numériques en mode agile.',
    'État, Premier ministre – Secrétariat général du Gouvernement – Direction des services administratifs et financiers (DSAF)',
    'Le directeur des services administratifs et financiers',
    'Appel d’offres ouvert (article 67 du décret n° 2016-360 du 25 mars 2016), exécuté par bons de commande (articles 78 et 80)',
    '2024-02-01', 12, 12, 3, 48, 1, 20.00, 30, false, 8, false, 2,
    '{"amounts": "§ 2.3", "procedure": "§ 2.3", "authority": "§ 2.5", "validity": "§ 2.4",
      "notified_on_note": "date fictive : le document n’en donne pas",
      "allocation": "hypothèse : un titulaire par lot", "orders": "§ 4", "complexity": "§ 4 et § 4.3.4",
      "profiles": "§ 3.3 et § 5 ; hypothèse pour le lancement, l’hébergement et les transferts",
      "launch": "§ 4.1", "product_sheet": "§ 4.2.4 et § 4.3", "construction": "§ 4.3.4", "usage_results": "§ 4.3.4",
      "handover": "§ 4.5", "takeover": "§ 4.5.3", "correspondent": "§ 7.1", "kick_off": "§ 7.2",
      "reporting": "§ 7.2", "objection": "§ 7.2", "training": "§ 7.3",
      "poor_execution": "hypothèse : le document n’en fixe pas le nombre",
      "review": "hypothèse : délai de l’article 33.2.1 du CCAG-TIC 2021",
      "vat": "hypothèse : taux normal"}');

insert into lot (id, agreement_id, number, title, allocation_rule) values
    ('20160000-0001-4000-8000-000000000000', '20160000-0000-4000-8000-000000000000', 1,
        'Appui à la création et à l’animation d’un incubateur', 'SINGLE'),
    ('20160000-0002-4000-8000-000000000000', '20160000-0000-4000-8000-000000000000', 2,
        'Appui à la mise en œuvre de startups d’État', 'SINGLE');

-- Lot 1: the coach's work, for incubators. No man-day is given: each unit is a flat fee.
insert into work_unit (lot_id, id, position, code, title, description, clause, scope, pricing,
    nominal_min_months, nominal_max_months, minimum_startups, maximum_startups)
select '20160000-0001-4000-8000-000000000000', u.id::uuid, u.position, u.code, u.title, u.description, u.clause, u.scope, 'FLAT',
    6, 6, u.minimum_startups, u.maximum_startups
from (values
    ('20160000-0001-4000-8000-000000000110', 1, 'UO-L1.1', 'Appui à la création d’un incubateur',
        'Mise en place d’un incubateur de services numériques dans un ministère ou une administration, sur une durée d’environ six mois.',
        '§ 3.1', 'INCUBATOR', null::int, null::int),
    ('20160000-0001-4000-8000-000000000120', 2, 'UO-L1.2', 'Animation d’incubateurs : 1 à 5 startups (simple)',
        'Animation, pendant six mois, d’un ou plusieurs incubateurs accueillant de 1 à 5 startups d’État.',
        '§ 3.2', 'INCUBATORS', 1, 5),
    ('20160000-0001-4000-8000-000000000130', 3, 'UO-L1.3', 'Animation d’incubateurs : 6 à 15 startups (moyenne)',
        'Animation, pendant six mois, d’un ou plusieurs incubateurs accueillant de 6 à 15 startups d’État.',
        '§ 3.2', 'INCUBATORS', 6, 15),
    ('20160000-0001-4000-8000-000000000140', 4, 'UO-L1.4', 'Animation d’incubateurs : 16 à 25 startups (complexe)',
        'Animation, pendant six mois, d’un ou plusieurs incubateurs accueillant de 16 à 25 startups d’État.',
        '§ 3.2', 'INCUBATORS', 16, 25)
) u(id, position, code, title, description, clause, scope, minimum_startups, maximum_startups);

-- Lot 2: the startups' work, phase by phase. days_assumed where the document gives months only (UO-L2.1.2: "environ 2 mois").
insert into work_unit (lot_id, id, position, code, title, description, clause, scope, phase, days, days_assumed, pricing,
    nominal_min_months, nominal_max_months, maximum_months, required_in_phase, available)
select '20160000-0002-4000-8000-000000000000', u.id::uuid, u.position, u.code, u.title, u.description, u.clause, u.scope, u.phase,
    u.days, u.days_assumed, u.pricing, u.nominal_min, u.nominal_max, u.maximum, u.required, u.available
from (values
    ('20160000-0002-4000-8000-000000000200', 1, 'UO-L2.0', 'Lancement du marché',
        'Prise de connaissance de l’existant, organisation des équipes et mise en place du pilotage, pendant le mois qui suit la notification.',
        '§ 4.1', 'AGREEMENT', null, null::numeric, false, 'FLAT', 1, 1, null::int, false, 'FROM_NOTIFICATION'),
    ('20160000-0002-4000-8000-000000000211', 2, 'UO-L2.1.1', 'Design (investigation)',
        'Un designer, à hauteur d’environ 5 jours, pour comprendre l’expérience des utilisateurs et concevoir le service.',
        '§ 4.2', 'STARTUP', 'INVESTIGATION', 5, false, 'DAYS', 1, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000212', 3, 'UO-L2.1.2', 'Développement devops (investigation)',
        'Développement d’une première version du produit, sur la base des remontées des utilisateurs (environ 2 mois).',
        '§ 4.2', 'STARTUP', 'INVESTIGATION', 40, true, 'DAYS', 2, 2, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000213', 4, 'UO-L2.1.3', 'Environnement technique (investigation)',
        'Plateforme d’hébergement de la première version du produit, maintenance et intégration des nouvelles fonctionnalités.',
        '§ 4.2', 'STARTUP', 'INVESTIGATION', null, false, 'FLAT', null, null, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000221', 5, 'UO-L2.2.1', 'Design (construction)',
        'Un designer de services, à hauteur d’environ 5 jours sur une phase de développement de trois mois.',
        '§ 4.3', 'STARTUP', 'CONSTRUCTION', 5, false, 'DAYS', 3, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000222', 6, 'UO-L2.2.2', 'Développement devops (construction)',
        'Un développeur à plein temps pendant environ trois mois, soit 60 jours/homme. Toujours commandée durant la construction (§ 4.3.4).',
        '§ 4.3', 'STARTUP', 'CONSTRUCTION', 60, false, 'DAYS', 3, 3, null, true, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000223', 7, 'UO-L2.2.3', 'Hébergement et intégration',
        'Mise en place de la plateforme d’hébergement, maintenance et intégration des nouvelles fonctionnalités.',
        '§ 4.3', 'STARTUP', 'CONSTRUCTION', null, false, 'FLAT', null, null, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000231', 8, 'UO-L2.3.1', 'Design (consolidation)',
        'Améliorer l’ergonomie ou l’interface, ou explorer de nouveaux segments d’utilisateurs, à hauteur d’environ 5 jours sur trois mois.',
        '§ 4.4', 'STARTUP', 'CONSOLIDATION', 5, false, 'DAYS', 3, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000232', 9, 'UO-L2.3.2', 'Développement devops (consolidation)',
        'Un développeur à plein temps pendant environ trois mois, soit 60 jours/homme.',
        '§ 4.4', 'STARTUP', 'CONSOLIDATION', 60, false, 'DAYS', 3, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000233', 10, 'UO-L2.3.3', 'Maintien en condition opérationnelle',
        'Maintenance préventive et corrective : un développeur à plein temps pendant environ trois mois, soit 60 jours/homme.',
        '§ 4.4', 'STARTUP', 'CONSOLIDATION', 60, false, 'DAYS', 3, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000234', 11, 'UO-L2.3.4', 'Hébergement – exploitation – sécurité',
        'Forfait d’hébergement et d’exploitation du service numérique pour une durée d’environ trois mois.',
        '§ 4.4', 'STARTUP', 'CONSOLIDATION', null, false, 'FLAT', 3, 3, null, false, 'ALWAYS'),
    ('20160000-0002-4000-8000-000000000241', 12, 'UO-L2.4.1', 'Réversibilité de l’ensemble des projets',
        'Transfert au nouveau prestataire des compétences sur tous les services produits, à la fin du marché, sur décision de l’administration.',
        '§ 4.5.2', 'AGREEMENT', 'PASSATION', null, false, 'FLAT', null, null, 2, false, 'AT_END'),
    ('20160000-0002-4000-8000-000000000242', 13, 'UO-L2.4.2', 'Transfert de compétences d’une startup',
        'Transfert du service à un partenaire institutionnel pendant l’exécution du marché, sur décision de l’administration.',
        '§ 4.5.3', 'STARTUP', 'PASSATION', null, false, 'FLAT', null, null, 2, false, 'ALWAYS')
) u(id, position, code, title, description, clause, scope, phase, days, days_assumed, pricing, nominal_min, nominal_max, maximum,
    required, available);

-- Minimum experience: coach ten years (§ 3.3), devops three (§ 5).
insert into work_unit_profile (work_unit_id, profile, minimum_years)
select u.id, p.profile, p.years
from (values
    ('UO-L1.1', 'COACH', 10), ('UO-L1.2', 'COACH', 10), ('UO-L1.3', 'COACH', 10), ('UO-L1.4', 'COACH', 10),
    ('UO-L2.0', 'PROJECT_MANAGER', 0), ('UO-L2.0', 'DEVOPS', 3),
    ('UO-L2.1.1', 'DESIGNER', 0), ('UO-L2.1.2', 'DEVOPS', 3), ('UO-L2.1.3', 'DEVOPS', 3),
    ('UO-L2.2.1', 'DESIGNER', 0), ('UO-L2.2.2', 'DEVOPS', 3), ('UO-L2.2.3', 'DEVOPS', 3),
    ('UO-L2.3.1', 'DESIGNER', 0), ('UO-L2.3.2', 'DEVOPS', 3), ('UO-L2.3.3', 'MAINTENANCE_DEVELOPER', 0), ('UO-L2.3.4', 'DEVOPS', 3),
    ('UO-L2.4.1', 'PROJECT_MANAGER', 0), ('UO-L2.4.1', 'DEVOPS', 3), ('UO-L2.4.2', 'DEVOPS', 3)
) p(code, profile, years)
join lot l on l.agreement_id = '20160000-0000-4000-8000-000000000000'
join work_unit u on u.lot_id = l.id and u.code = p.code;

insert into work_unit_deliverable (work_unit_id, position, title, description, per_iteration)
select u.id, d.position, d.title, d.description, d.per_iteration
from (values
    ('UO-L1.1', 1, 'Note de stratégie de mise en place de l’incubateur',
        'En quatre parties : faisabilité (opportunités, risques, conditions préalables) ; pertinence d’un incubateur indépendant '
        || '(potentiel de croissance et de mobilisation) ; fiche produit d’une première startup d’État ; porteurs identifiés et budget '
        || 'sécurisé pour lancer deux startups d’État (§ 3.1.2).', false),
    ('UO-L1.2', 1, 'Document de suivi synthétique', 'L’incubateur, son activité, ses résultats (§ 3.2.2).', false),
    ('UO-L1.2', 2, 'Avis sur les nouveaux projets', 'Avis sur les nouveaux projets de startup d’État (§ 3.2.2).', false),
    ('UO-L1.3', 1, 'Document de suivi synthétique', 'L’incubateur, son activité, ses résultats (§ 3.2.2).', false),
    ('UO-L1.3', 2, 'Avis sur les nouveaux projets', 'Avis sur les nouveaux projets de startup d’État (§ 3.2.2).', false),
    ('UO-L1.4', 1, 'Document de suivi synthétique', 'L’incubateur, son activité, ses résultats (§ 3.2.2).', false),
    ('UO-L1.4', 2, 'Avis sur les nouveaux projets', 'Avis sur les nouveaux projets de startup d’État (§ 3.2.2).', false),
    ('UO-L2.0', 1, 'Analyse de l’existant', 'Éléments techniques, méthodologiques, organisationnels, matériels et humains (§ 4.1.3, § 4.1.5).', false),
    ('UO-L2.0', 2, 'Programme d’actions',
        'Continuité et développement des startups initiées : points techniques, compétences et ressources humaines, budget (§ 4.1.5).', false),
    ('UO-L2.0', 3, 'Support de la réunion de lancement', 'Support de présentation (§ 4.1.5).', false),
    ('UO-L2.1.1', 1, 'Dossiers de design',
        'Par exemple : scénarisation d’interfaces, scénario d’usages, parcours utilisateurs, story board, maquettes, prototype, wireframe (§ 4.2.6).', false),
    ('UO-L2.1.2', 1, 'Version alpha, maquette ou prototype en ligne', 'D’un service numérique (§ 4.2.6).', false),
    ('UO-L2.1.3', 1, 'Plateforme de développement et d’hébergement', 'En service (§ 4.2.6).', false),
    ('UO-L2.2.1', 1, 'Dossiers de design',
        'Par exemple : scénarisation d’interfaces, scénario d’usages, story board, maquettes, prototype, wireframe (§ 4.3.4).', false),
    ('UO-L2.2.1', 2, 'Script d’interview et recueil des tests', 'Informations issues des tests utilisateur (§ 4.3.4).', false),
    ('UO-L2.2.2', 1, 'Backlog de l’itération', 'Avant l’itération : complété, enrichi, exhaustif et cohérent (§ 4.3.4).', true),
    ('UO-L2.2.2', 2, 'Démonstration de fin d’itération', 'À la fin de l’itération (§ 4.3.4).', true),
    ('UO-L2.2.2', 3, 'Compte rendu de la démonstration', 'À la fin de l’itération (§ 4.3.4).', true),
    ('UO-L2.2.2', 4, 'Validation formelle des user stories', 'À la fin de l’itération (§ 4.3.4).', true),
    ('UO-L2.2.2', 5, 'Codes sources de l’itération', 'À la fin de l’itération (§ 4.3.4).', true),
    ('UO-L2.2.2', 6, 'Documentation de l’itération', 'Documentation associée aux codes sources (§ 4.3.4).', true),
    ('UO-L2.2.2', 7, 'Application développée', 'Livrable final (§ 4.3.4).', false),
    ('UO-L2.2.2', 8, 'Documentation à jour', 'Livrable final (§ 4.3.4).', false),
    ('UO-L2.2.2', 9, 'Transfert de code', 'Livrable final (§ 4.3.4).', false),
    ('UO-L2.2.3', 1, 'Environnement de développement et de test', 'En service (§ 4.3.4).', false),
    ('UO-L2.2.3', 2, 'Schéma d’architecture technique', 'À jour du service livré (§ 4.3.4).', false),
    ('UO-L2.3.1', 1, 'Dossiers de design simplifiés',
        'Scénarisation d’interfaces, scénario d’usages, story board, maquettes, prototype, wireframe (§ 4.4.5).', false),
    ('UO-L2.3.2', 1, 'Backlog de l’itération', 'Avant l’itération : complété, enrichi, exhaustif et cohérent (§ 4.4.5).', true),
    ('UO-L2.3.2', 2, 'Démonstration de fin d’itération', 'À la fin de l’itération (§ 4.4.5).', true),
    ('UO-L2.3.2', 3, 'Compte rendu de la démonstration', 'À la fin de l’itération (§ 4.4.5).', true),
    ('UO-L2.3.2', 4, 'Validation formelle des user stories', 'À la fin de l’itération (§ 4.4.5).', true),
    ('UO-L2.3.2', 5, 'PV de validation de l’itération', 'À la fin de l’itération (§ 4.4.5).', true),
    ('UO-L2.3.2', 6, 'Codes sources de l’itération', 'À la fin de l’itération (§ 4.4.5).', true),
    ('UO-L2.3.2', 7, 'Documentation de l’itération', 'Documentation associée aux codes sources (§ 4.4.5).', true),
    ('UO-L2.3.2', 8, 'Améliorations du service', 'Livrable final (§ 4.4.5).', false),
    ('UO-L2.3.2', 9, 'Nouvelles fonctionnalités développées', 'Livrable final (§ 4.4.5).', false),
    ('UO-L2.3.2', 10, 'Documentation à jour', 'Livrable final (§ 4.4.5).', false),
    ('UO-L2.3.2', 11, 'Transfert de code', 'Livrable final (§ 4.4.5).', false),
    ('UO-L2.3.3', 1, 'Comptes rendus de maintenance préventive et corrective', 'Opérations menées (§ 4.4.5).', false),
    ('UO-L2.3.3', 2, 'Documentation à jour', 'Documentation mise à jour (§ 4.4.5).', false),
    ('UO-L2.3.4', 1, 'Cahier d’architecture technique', 'Du service exploité (§ 4.4.5).', false),
    ('UO-L2.3.4', 2, 'Suivi et tableau de bord d’exploitation', 'Du service exploité (§ 4.4.5).', false),
    ('UO-L2.4.1', 1, 'Documentation à jour', 'De chaque service transféré (§ 4.5.2).', false),
    ('UO-L2.4.1', 2, 'Tutoriels', 'Pour la nouvelle équipe (§ 4.5.2).', false),
    ('UO-L2.4.1', 3, 'Bilan de transfert de compétences', 'À la fin du transfert (§ 4.5.2).', false),
    ('UO-L2.4.2', 1, 'Documentation à jour', 'Du service transféré (§ 4.5.3).', false),
    ('UO-L2.4.2', 2, 'Tutoriels', 'Pour la nouvelle équipe (§ 4.5.3).', false),
    ('UO-L2.4.2', 3, 'Bilan de transfert de compétences', 'À la fin du transfert (§ 4.5.3).', false)
) d(code, position, title, description, per_iteration)
join lot l on l.agreement_id = '20160000-0000-4000-8000-000000000000'
join work_unit u on u.lot_id = l.id and u.code = d.code;
