package fr.carnet.database;

/** The database was made by the migrations of before the first release, which were written anew since: it cannot be migrated. */
class FormerSchema extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String wayOut;

    /** @param where which database it is, in English and in French, and how one gives Carnet another */
    FormerSchema(Where where) {
        super(where.english
                + " was made by a Carnet older than the first release; the migrations were written anew since"
                + " / " + where.french
                + " vient d’un Carnet d’avant la première version, dont les migrations ont été réécrites depuis");
        this.wayOut = "Nothing in it was changed; its data is not carried over. " + where.wayOut
                + " / Rien n’y a été modifié ; ses données ne sont pas reprises. " + where.issue;
    }

    String wayOut() {
        return wayOut;
    }

    /** The database as whoever starts Carnet knows it, and how to give Carnet an empty one, in both languages. */
    record Where(String english, String french, String wayOut, String issue) {

        static Where embeddedIn(String data) {
            return new Where(
                    "The data in " + data,
                    "Le contenu de " + data,
                    "Move that directory away, or give a new one: --carnet.data=<directory>",
                    "Déplacez ce dossier, ou donnez-en un nouveau : --carnet.data=<dossier>");
        }

        static Where configured() {
            return new Where(
                    "The database of spring.datasource.url",
                    "La base de données de spring.datasource.url",
                    "Make an empty database and give its address",
                    "Créez une base de données vide et donnez son adresse");
        }
    }
}
