package fr.carnet.people.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * How a session's few values (an account's id, the message after an act) are stored. What cannot be read back, after an
 * upgrade say, is as if it had never been: no one is locked out by an old session.
 */
final class SessionValues {

    private static final Logger log = LoggerFactory.getLogger(SessionValues.class);
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=10;maxbytes=65536;java.base/*;org.springframework.web.servlet.FlashMap;org.springframework.util.*;fr.carnet.**;!*");

    private SessionValues() {}

    static ConversionService converter() {
        var converter = new GenericConversionService();
        converter.addConverter(Object.class, byte[].class, new SerializingConverter());
        converter.addConverter(new Reading());
        return converter;
    }

    private static final class Reading implements GenericConverter {

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object bytes, TypeDescriptor from, TypeDescriptor to) {
            try (var in = new ObjectInputStream(new ByteArrayInputStream((byte[]) Objects.requireNonNull(bytes)))) {
                in.setObjectInputFilter(KNOWN);
                return in.readObject();
            } catch (IOException | ClassNotFoundException | RuntimeException e) {
                log.warn("A stored session value cannot be read and is dropped: {}", e.toString());
                return null;
            }
        }
    }
}
