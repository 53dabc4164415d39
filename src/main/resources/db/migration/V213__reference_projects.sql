-- What A-2016 and A-2018 say of digital projects: A-2016 § 2.2 has its lots for incubators and startups, A-2018 § 1.2 spreads its
-- work « à tout autre projet numérique ».
update framework_agreement set clauses = clauses || '{"projects": "§ 2.2"}' where id = '20160000-0000-4000-8000-000000000000';
update framework_agreement set orders_projects = true, clauses = clauses || '{"projects": "§ 1.2"}'
where id = '20180000-0000-4000-8000-000000000000';
