package fr.carnet.orders.web.assistant;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.journal.AwardJournal;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.documents.StoredFiles;
import fr.carnet.orders.LineDeliveries;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.amendment.Amendments;
import fr.carnet.orders.awardee.NextAwardees;
import fr.carnet.orders.awardee.Successions;
import fr.carnet.orders.document.OrderDocuments;
import fr.carnet.orders.drafting.Drafts;
import fr.carnet.orders.drafting.Duplicates;
import fr.carnet.orders.ending.ContractorRefusals;
import fr.carnet.orders.ending.EarlyEndings;
import fr.carnet.orders.issuing.Issuing;
import fr.carnet.orders.quality.PoorExecutions;
import fr.carnet.orders.web.list.OrderBookTotals;
import fr.carnet.orders.web.list.OrderLineQueries;
import fr.carnet.orders.web.list.OrderListQueries;
import fr.carnet.orders.web.page.OrderRevisions;
import fr.carnet.orders.web.page.OrderSheetQueries;
import fr.carnet.people.SavedFilters;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import java.util.UUID;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/** All pages of orders in one slice, so that their tests share one context. */
@WebMvcTest(
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "fr\\.carnet\\.orders\\.web\\..*(Controller|Advice|Labels|Page|Columns|Choices|Pdf)"),
            @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = HandlerMethodArgumentResolver.class)
        })
public abstract class OrdersWebTestBase extends WebTestBase {

    public static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final String ORDER = "/bons-de-commande/" + ID;

    @MockitoBean
    public OrderListQueries list;

    @MockitoBean
    public OrderLineQueries lines;

    @MockitoBean
    public SavedFilters saved;

    @MockitoBean
    public OrderBookTotals book;

    @MockitoBean
    public OrderSheetQueries sheets;

    @MockitoBean
    public PurchaseOrders orders;

    @MockitoBean
    ContractorRefusals refusals;

    @MockitoBean
    Successions successions;

    @MockitoBean
    NextAwardees nextAwardees;

    @MockitoBean
    PoorExecutions poorExecutions;

    @MockitoBean
    AwardJournal journal;

    @MockitoBean
    StoredFiles files;

    @MockitoBean
    OrderRevisions revisions;

    @MockitoBean
    public Amendments amendments;

    @MockitoBean
    public EarlyEndings endings;

    @MockitoBean
    public LineDeliveries deliveries;

    @MockitoBean
    public Issuing issuing;

    @MockitoBean
    public Drafts drafts;

    @MockitoBean
    public DraftQueries draftQueries;

    @MockitoBean
    public Duplicates duplicates;

    @MockitoBean
    public OrderDocuments documents;

    @MockitoBean
    public OrderPageSection section;

    @MockitoBean
    Agreements agreements;

    @MockitoBean
    Startups startups;

    @MockitoBean
    Incubators incubators;

    @MockitoBean
    PdfRenderer renderer;
}
