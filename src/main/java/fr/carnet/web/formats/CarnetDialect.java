package fr.carnet.web.formats;

import fr.carnet.web.setup.Assets;
import java.time.Clock;
import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Lends templates {@code #fr} and {@code #form}. */
public final class CarnetDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String FRENCH = "fr";
    private static final String FORM = "form";

    private final FrenchFormats formats;

    public CarnetDialect(Clock clock, Assets assets) {
        super("carnet");
        this.formats = new FrenchFormats(clock, assets);
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(FRENCH, FORM);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return name.equals(FORM) ? new FormFields(context) : formats;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
