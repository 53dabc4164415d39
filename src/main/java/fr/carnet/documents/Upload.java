package fr.carnet.documents;

import fr.carnet.shared.PlainText;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that someone sends, not stored yet. It is opened only when it is read, so that several cost no more memory than one.
 */
public record Upload(String name, InputStreamSource content) {

    private static final int LONGEST_NAME = 150;

    /** A file to be read and forgotten, named without the folder that an old browser sends with it. */
    public static Upload toRead(MultipartFile file) {
        var name = PlainText.line(String.valueOf(file.getOriginalFilename()))
                .replaceFirst("^.*[/\\\\]", "")
                .strip();
        return new Upload(name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME), file);
    }
}
