package fr.carnet.startups.imports;

/**
 * What an import would write in one field.
 *
 * @param before what stands there, as a reader sees it; empty where nothing does
 * @param after what the file says, as a reader sees it
 * @param value what would be written: the same, or an identifier
 * @param typed does what stands there differ from what the last import wrote? Then it is kept unless the import's is asked for
 */
public record FieldChange(StartupField field, String before, String after, String value, boolean typed) {}
