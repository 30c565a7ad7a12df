package vn.motcua.platform.catalogue;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.platform.store.Copies;
import vn.motcua.platform.store.Journals;
import vn.motcua.platform.web.ServiceCalls;

/** The service's own copy of the catalogue. It is imported before whatever asks whether there is one. */
@Configuration(proxyBeanMethods = false)
public class CatalogueConfiguration {

    /** Intake, which owns the catalogue, brings its own bean. */
    @Bean
    @ConditionalOnMissingBean(Catalogue.class)
    CatalogueCopy catalogueCopy(Journals journals, ServiceCalls calls) {
        return new CatalogueCopy(new Copies(journals, "catalogue"), calls);
    }
}
