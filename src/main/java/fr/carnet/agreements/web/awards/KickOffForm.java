package fr.carnet.agreements.web.awards;

import fr.carnet.agreements.awards.KickOffMeeting;
import fr.carnet.agreements.web.awards.AwardSheet.Meeting;
import fr.carnet.documents.Upload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes a kick-off meeting as it is typed.
 *
 * @param seen the revision that was read, or null where none was recorded yet
 */
record KickOffForm(
        @NotNull @Nullable LocalDate heldOn,
        @Size(max = 5000) @Nullable String objectives,
        @Size(max = 5000) @Nullable String teams,
        @Size(max = 5000) @Nullable String steering,
        @Size(max = 5000) @Nullable String knowledge,
        @Nullable List<MultipartFile> slides,
        @Nullable Long seen) {

    static KickOffForm of(@Nullable Meeting meeting) {
        return meeting == null
                ? new KickOffForm(null, null, null, null, null, List.of(), null)
                : new KickOffForm(
                        meeting.heldOn(),
                        meeting.objectives(),
                        meeting.teams(),
                        meeting.steering(),
                        meeting.knowledge(),
                        List.of(),
                        meeting.version());
    }

    KickOffMeeting meeting(LocalDate day) {
        return new KickOffMeeting(day, or(objectives), or(teams), or(steering), or(knowledge));
    }

    /** The slides that were sent; a field left empty sends one part without a name, which is ignored. */
    List<Upload> uploads() {
        return slides == null
                ? List.of()
                : slides.stream()
                        .filter(file -> StringUtils.hasText(file.getOriginalFilename()))
                        .map(file -> new Upload(String.valueOf(file.getOriginalFilename()), file))
                        .toList();
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
