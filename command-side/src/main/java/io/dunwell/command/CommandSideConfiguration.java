package io.dunwell.command;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

import io.dunwell.command.account.AccountHandler;
import io.dunwell.command.account.Opening;
import io.dunwell.command.audit.ErasureHandler;
import io.dunwell.command.calendar.WorkingDayAnswers;
import io.dunwell.command.contact.ContactHandler;
import io.dunwell.command.contact.Guard;
import io.dunwell.command.contact.VerdictAnswers;
import io.dunwell.command.copy.CopyHandler;
import io.dunwell.command.credit.CreditHandler;
import io.dunwell.command.day.CaseHandler;
import io.dunwell.command.day.DayHandler;
import io.dunwell.command.directory.DirectoryHandler;
import io.dunwell.command.dispute.DisputeHandler;
import io.dunwell.command.guard.Packs;
import io.dunwell.command.imports.FileHandler;
import io.dunwell.command.invoice.Charges;
import io.dunwell.command.invoice.InvoiceBatchHandler;
import io.dunwell.command.invoice.InvoiceHandler;
import io.dunwell.command.invoice.WriteOffHandler;
import io.dunwell.command.invoice.WriteOffPolicy;
import io.dunwell.command.ladder.ChargeAnswers;
import io.dunwell.command.ladder.Charging;
import io.dunwell.command.ladder.Concerns;
import io.dunwell.command.ladder.LadderHandler;
import io.dunwell.command.ladder.Policies;
import io.dunwell.command.ladder.TrackAnswers;
import io.dunwell.command.ladder.TrialAnswers;
import io.dunwell.command.ladder.VersionAnswers;
import io.dunwell.command.payment.PayerHandler;
import io.dunwell.command.payment.PaymentBatchHandler;
import io.dunwell.command.payment.PaymentHandler;
import io.dunwell.command.problem.LoopPolicy;
import io.dunwell.command.problem.ProblemHandler;
import io.dunwell.command.problem.RootCauses;
import io.dunwell.command.promise.Judging;
import io.dunwell.command.promise.PromiseHandler;
import io.dunwell.command.recognition.RecognitionHandler;
import io.dunwell.command.task.TaskHandler;
import io.dunwell.command.unit.AggregateMemory;
import io.dunwell.command.unit.Gate;
import io.dunwell.command.unit.Ledger;
import io.dunwell.command.unit.Provenance;
import io.dunwell.command.unit.Receipts;
import io.dunwell.command.unit.RetryingCommandBus;
import io.dunwell.command.unit.Tried;
import io.dunwell.command.update.UpdateHandler;
import io.dunwell.command.worklist.WorklistHandler;
import io.dunwell.log.DistributedLogAutoConfiguration;
import io.dunwell.log.EventLog;
import io.dunwell.log.PaymentIndex;
import io.dunwell.log.StreamIndex;
import io.dunwell.log.embedded.EmbeddedDatabase;
import io.dunwell.log.vault.KeyRing;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The handlers of all commands, and the bus they answer on. */
@AutoConfiguration(after = DistributedLogAutoConfiguration.class,
		beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@EnableConfigurationProperties({ ChargeProperties.class, CompanyProperties.class, ContactPolicyProperties.class,
		WriteOffProperties.class })
public class CommandSideConfiguration {

	/** The desk's clock: the system's, unless somebody simulates one. */
	@Bean
	@ConditionalOnMissingBean(name = "deskClock")
	Clock deskClock() {
		return Clock.systemUTC();
	}

	@Bean
	CorrelationDataProvider provenance() {
		return new Provenance();
	}

	/** Who owns the database's folder is the log's one writer, and may remember. */
	@Bean
	@ConditionalOnBean(EmbeddedDatabase.class)
	AggregateMemory aggregateMemory() {
		return new AggregateMemory();
	}

	@Bean
	Ledger ledger(EventStore events, StreamIndex streams, ObjectProvider<AggregateMemory> memory) {
		return new Ledger(events, streams, memory.getIfAvailable());
	}

	/**
	 * The local segment: in distributed mode the connector's bus hands it what it
	 * receives.
	 */
	@Bean
	@Qualifier("localSegment")
	SimpleCommandBus commandBus(TransactionManager transactions, Ledger ledger, EventStore events,
			@Qualifier("messageSerializer") Serializer serializer, @Qualifier("deskClock") Clock deskClock,
			CorrelationDataProvider provenance) {
		SimpleCommandBus bus = new RetryingCommandBus(SimpleCommandBus.builder().transactionManager(transactions));
		bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(List.of(provenance)));
		bus.registerHandlerInterceptor(new Gate(deskClock));
		bus.registerHandlerInterceptor(new Tried());
		bus.registerHandlerInterceptor(new Receipts(events, ledger, serializer));
		return bus;
	}

	@Bean
	Opening opening(CompanyProperties company) {
		return new Opening(company.defaults());
	}

	@Bean
	AccountHandler accountHandler(Ledger ledger, Opening opening) {
		return new AccountHandler(ledger, opening);
	}

	@Bean
	InvoiceHandler invoiceHandler(Ledger ledger) {
		return new InvoiceHandler(ledger, new Judging(ledger)::again);
	}

	@Bean
	InvoiceBatchHandler invoiceBatchHandler(Ledger ledger, Opening opening) {
		return new InvoiceBatchHandler(ledger, new Judging(ledger)::again, opening);
	}

	@Bean
	WriteOffPolicy writeOffPolicy(WriteOffProperties writeOffs) {
		return writeOffs.policy();
	}

	@Bean
	FileHandler fileHandler(Ledger ledger, CompanyProperties company) {
		return new FileHandler(ledger, ZoneId.of(company.timeZone()));
	}

	@Bean
	WriteOffHandler writeOffHandler(Ledger ledger, WriteOffPolicy policy) {
		return new WriteOffHandler(ledger, new Judging(ledger)::again, policy);
	}

	@Bean
	PaymentHandler paymentHandler(Ledger ledger, WriteOffPolicy policy) {
		return new PaymentHandler(ledger, policy);
	}

	@Bean
	PayerHandler payerHandler(Ledger ledger) {
		return new PayerHandler(ledger);
	}

	@Bean
	PaymentBatchHandler paymentBatchHandler(Ledger ledger, WriteOffPolicy policy) {
		return new PaymentBatchHandler(ledger, policy);
	}

	@Bean
	PromiseHandler promiseHandler(Ledger ledger) {
		return new PromiseHandler(ledger);
	}

	@Bean
	DayHandler dayHandler(Ledger ledger, EventLog log) {
		return new DayHandler(ledger, log::last);
	}

	@Bean
	Policies policies(EventStore events) {
		return new Policies(events);
	}

	@Bean
	Charging charging(Ledger ledger, Guard guard, ChargeProperties settings) {
		return new Charging(new Charges(ledger, new Judging(ledger)::again, settings.rates()), guard);
	}

	@Bean
	LadderHandler ladderHandler(Ledger ledger, Policies policies, Guard guard, Charging charging,
			CompanyProperties company) {
		return new LadderHandler(ledger, policies, guard, charging, ZoneId.of(company.timeZone()));
	}

	@Bean
	ChargeAnswers chargeAnswers(Ledger ledger, Charging charging) {
		return new ChargeAnswers(ledger, charging);
	}

	@Bean
	CreditHandler creditHandler(Ledger ledger) {
		return new CreditHandler(ledger);
	}

	@Bean
	CopyHandler copyHandler(Ledger ledger, Guard guard) {
		return new CopyHandler(ledger, guard);
	}

	@Bean
	TaskHandler taskHandler(Ledger ledger, Policies policies) {
		return new TaskHandler(ledger, policies);
	}

	@Bean
	TrackAnswers trackAnswers(Ledger ledger, Policies policies) {
		return new TrackAnswers(ledger, policies);
	}

	@Bean
	VersionAnswers versionAnswers(Policies policies, Guard guard, ChargeProperties settings) {
		return new VersionAnswers(policies, new Concerns(guard, settings.rates()));
	}

	@Bean
	TrialAnswers trialAnswers(EventLog log, EventStore events, Policies policies, Guard guard,
			CompanyProperties company) {
		return new TrialAnswers(log, events, policies, guard, ZoneId.of(company.timeZone()));
	}

	@Bean
	CaseHandler caseHandler(Ledger ledger, Policies policies) {
		return new CaseHandler(ledger, policies);
	}

	@Bean
	DisputeHandler disputeHandler(Ledger ledger) {
		return new DisputeHandler(ledger, new RootCauses(ledger, LoopPolicy.SHIPPED));
	}

	@Bean
	ProblemHandler problemHandler(Ledger ledger, CompanyProperties company) {
		return new ProblemHandler(ledger, LoopPolicy.SHIPPED, ZoneId.of(company.timeZone()));
	}

	@Bean
	Guard guard(ContactPolicyProperties policy, CompanyProperties company) {
		return new Guard(Packs.from(policy.packs()), company.closed());
	}

	@Bean
	ContactHandler contactHandler(Ledger ledger, Guard guard) {
		return new ContactHandler(ledger, guard);
	}

	@Bean
	VerdictAnswers verdictAnswers(Ledger ledger, Guard guard) {
		return new VerdictAnswers(ledger, guard);
	}

	@Bean
	WorklistHandler worklistHandler(Ledger ledger) {
		return new WorklistHandler(ledger);
	}

	@Bean
	RecognitionHandler recognitionHandler(Ledger ledger, CompanyProperties company) {
		return new RecognitionHandler(ledger, ZoneId.of(company.timeZone()));
	}

	@Bean
	UpdateHandler updateHandler(Ledger ledger, CompanyProperties company) {
		return new UpdateHandler(ledger, ZoneId.of(company.timeZone()));
	}

	@Bean
	DirectoryHandler directoryHandler(Ledger ledger, CompanyProperties company) {
		return new DirectoryHandler(ledger, ZoneId.of(company.timeZone()), company.language());
	}

	@Bean
	WorkingDayAnswers workingDayAnswers(CompanyProperties company) {
		return new WorkingDayAnswers(company.country(), company.closed());
	}

	@Bean
	ErasureHandler erasureHandler(Ledger ledger, KeyRing keys, PaymentIndex payments) {
		return new ErasureHandler(ledger, keys, payments);
	}

}
