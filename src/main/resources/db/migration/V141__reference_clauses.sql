-- Reference data: the clauses of topics that pages used to name by hand. A topic that a document does not speak of has none.
--
-- A-2016: § 4.2.4 and § 4.3 base the construction on the product sheet; § 4.3.4 bases the launch on the results of three to six
-- months of trial; § 4.5.3 has the service go to a partner named beforehand. It says nothing of a weekly point (§ 7.2), and
-- § 1.4 accepts a failure in the first six months without ending the startup.
update framework_agreement
set clauses = clauses || '{"product_sheet": "§ 4.2.4 et § 4.3", "usage_results": "§ 4.3.4", "takeover": "§ 4.5.3"}'
where id = '20160000-0000-4000-8000-000000000000';

-- A-2018: § 4.2 has a weekly coordination point; § 1.3 dissolves a startup whose users are not satisfied after six months.
update framework_agreement
set clauses = clauses || '{"weekly_point": "§ 4.2", "six_months": "§ 1.3"}'
where id = '20180000-0000-4000-8000-000000000000';
