package fr.carnet.agreements.awards;

import fr.carnet.agreements.ContractorId;
import fr.carnet.shared.Siret;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes and reads the companies, one row each. */
@Repository
class ContractorStore {

    private final JdbcClient jdbc;

    ContractorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ContractorDetails> find(ContractorId id) {
        return jdbc.sql("select name, siret, address from contractor where id = ?")
                .param(id.value())
                .query((row, index) -> new ContractorDetails(
                        row.getString("name"), new Siret(row.getString("siret")), row.getString("address")))
                .optional();
    }

    /** The name of the other company that has this number. */
    Optional<String> holderOf(Siret siret, ContractorId asking) {
        return jdbc.sql("select name from contractor where siret = ? and id <> ?")
                .params(siret.value(), asking.value())
                .query(String.class)
                .optional();
    }

    boolean isNamed(String name, ContractorId asking) {
        return jdbc.sql("select exists (select 1 from contractor where text_key(name) = text_key(?) and id <> ?)")
                .params(name, asking.value())
                .query(Boolean.class)
                .single();
    }

    void add(ContractorId id, ContractorDetails details) {
        jdbc.sql("insert into contractor (id, name, siret, address) values (?, ?, ?, ?)")
                .params(id.value(), details.name(), details.siret().value(), details.address())
                .update();
    }

    /** Deletes the fictitious companies that hold no award any more and have no account. */
    void removeFictitious() {
        jdbc.sql("""
                delete from contractor c
                where c.fictitious and not exists (select 1 from award w where w.contractor_id = c.id)
                and not exists (select 1 from account a where a.contractor_id = c.id)""").update();
    }

    /** Changes a company; false where someone else changed it since that revision. */
    boolean change(ContractorId id, long seen, ContractorDetails details) {
        return jdbc.sql("""
                update contractor set name = ?, siret = ?, address = ?, version = version + 1
                where id = ? and version = ?""")
                        .params(details.name(), details.siret().value(), details.address(), id.value(), seen)
                        .update()
                == 1;
    }
}
