package fr.carnet.orders.web;

import fr.carnet.WebTestBase;
import fr.carnet.agreements.Agreements;
import fr.carnet.agreements.AwardJournal;
import fr.carnet.documents.PdfRenderer;
import fr.carnet.documents.StoredFiles;
import fr.carnet.orders.Amendments;
import fr.carnet.orders.Drafts;
import fr.carnet.orders.Duplicates;
import fr.carnet.orders.EarlyEndings;
import fr.carnet.orders.LineDeliveries;
import fr.carnet.orders.NextAwardees;
import fr.carnet.orders.OrderDocuments;
import fr.carnet.orders.OrderPageSection;
import fr.carnet.orders.PoorExecutions;
import fr.carnet.orders.PurchaseOrders;
import fr.carnet.orders.Refusals;
import fr.carnet.orders.Successions;
import fr.carnet.people.SavedFilters;
import fr.carnet.startups.Incubators;
import fr.carnet.startups.Startups;
import java.util.UUID;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** All pages of orders in one slice, so that their tests share one context. */
@WebMvcTest({
    OrderListController.class,
    OrderExportController.class,
    SavedFilterController.class,
    OrderController.class,
    OrderPdfController.class,
    AmendmentController.class,
    EndingController.class,
    ReleaseController.class,
    RefusalController.class,
    AssistantController.class,
    AssistantContractorController.class,
    SuccessionController.class,
    PoorExecutionController.class,
    AssistantTargetController.class,
    ExecutionController.class,
    IssueController.class,
    DraftListController.class,
    DuplicateController.class
})
@Import({AssistantLabels.class, AssistantPage.class, OrderColumns.class, TargetChoices.class, OrderPdf.class})
abstract class OrdersWebTestBase extends WebTestBase {

    static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    static final String ORDER = "/bons-de-commande/" + ID;

    @MockitoBean
    OrderListQueries list;

    @MockitoBean
    OrderLineQueries lines;

    @MockitoBean
    SavedFilters saved;

    @MockitoBean
    OrderBookTotals book;

    @MockitoBean
    OrderSheetQueries sheets;

    @MockitoBean
    PurchaseOrders orders;

    @MockitoBean
    Refusals refusals;

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
    Amendments amendments;

    @MockitoBean
    EarlyEndings endings;

    @MockitoBean
    LineDeliveries deliveries;

    @MockitoBean
    Drafts drafts;

    @MockitoBean
    DraftQueries draftQueries;

    @MockitoBean
    Duplicates duplicates;

    @MockitoBean
    OrderDocuments documents;

    @MockitoBean
    OrderPageSection section;

    @MockitoBean
    Agreements agreements;

    @MockitoBean
    Startups startups;

    @MockitoBean
    Incubators incubators;

    @MockitoBean
    PdfRenderer renderer;
}
