-- Reference data: the activities that days are logged for.
insert into activity (id, position, label) values
    (1, 1, 'Développement'),
    (2, 2, 'Conception et design'),
    (3, 3, 'Recherche utilisateur et tests'),
    (4, 4, 'Exploitation et déploiement'),
    (5, 5, 'Maintenance corrective'),
    (6, 6, 'Documentation'),
    (7, 7, 'Réunions et coordination'),
    (8, 8, 'Accompagnement et coaching'),
    (9, 9, 'Diffusion et support aux utilisateurs');
