using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A step that cannot evaluate rejects, explains the remedy, and lets no foreign exception out.</summary>
public class FailureTests
{
    [Fact]
    public void A_step_on_another_table_reports_it()
    {
        var request = Requests.Create(new Entity("contact"));
        request.PrimaryEntityName = "contact";
        request.OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.NewGuid()) { Name = "My step" };
        StepRun.Rejection(request)!.Message.Should().Be(
            "The phone call record was not saved because the step \"My step\" is registered where it does not belong. Please report the following to your administrator:\n" +
            "- The plug-in is registered on the table contact, but is for: msdyn_ocphonecallengagementctx. [PCC901]");
        StepRun.Trace(request).Should().Contain("PCC901.Table table=\"aaaaaaa\" allowed=\"msdyn_ocphonecallengagementctx\"", "a client may name anything as a table");
    }

    [Theory]
    [InlineData("Delete")]
    [InlineData("Upsert")]
    [InlineData("create")]
    [InlineData("")]
    [InlineData(null)]
    public void A_step_on_another_message_reports_it_with_its_name(string? message)
    {
        var exception = StepRun.Rejection(Requests.Of(message!, ("Target", PhoneCall.Row())))!;
        exception.HttpStatus.Should().Be(PluginHttpStatusCode.InternalServerError);
        exception.Message.Should().Contain("the step \"ValidateOnSetState\"").And.EndWith($"\n- The plug-in is registered on the message {message}, but is for: Create, Update, SetState, SetStateDynamicEntity, CreateMultiple, UpdateMultiple, Restore. [PCC901]");
        StepRun.Violations(exception).Single().GetProperty("code").GetString().Should().Be("PCC901");
    }

    public static TheoryData<string, string, object?, string> WrongParameters => new()
    {
        { "Create", "Target", null, "The parameter Target is missing or not of the type Entity." },
        { "Create", "Target", "lookup contact", "The parameter Target is missing or not of the type Entity." },
        { "Update", "Target", "x", "The parameter Target is missing or not of the type Entity." },
        { "CreateMultiple", "Targets", "row contact", "The parameter Targets is missing or not of the type EntityCollection." },
        { "UpdateMultiple", "Other", null, "The parameter Targets is missing or not of the type EntityCollection." },
        { "CreateMultiple", "Targets", "rows contact null", "The parameter Targets[1] is missing or not of the type Entity." },
    };

    [Theory]
    [MemberData(nameof(WrongParameters))]
    public void A_request_without_a_parameter_of_its_message_reports_it(string message, string name, object? value, string said) =>
        StepRun.Rejection(new Services(Requests.Of(message, (name, SdkValue.Of(value)))), message)!.Message.Should().EndWith("\n- " + said + " [PCC901]");

    [Theory]
    [InlineData("{", "\"1:2\": This is not valid JSON: the text ends too early. [PCC902]")]
    [InlineData("""{"moed":"audit"}""", "\"$.moed\": There is no setting \"moed\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones. [PCC902]")]
    public void An_invalid_configuration_rejects_every_request(string configuration, string said)
    {
        foreach (var request in new[] { Requests.Create(PhoneCall.Row()), Requests.Update(PhoneCall.Row()), Requests.SetState("SetState", 0, 1), Requests.CreateMultiple(), Requests.Of("Delete") })
        {
            request.OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.NewGuid()) { Name = "My step" };
            var exception = StepRun.Rejection(request, configuration)!;
            exception.HttpStatus.Should().Be(PluginHttpStatusCode.InternalServerError);
            exception.Message.Should().Be("The phone call record was not saved because the configuration of the step \"My step\" cannot be used. Please report the following to your administrator:\n- " + said);
        }
    }

    public static TheoryData<string> Contexts => ["missing", "throws", "of another type", "with a parent that throws"];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void An_unexpected_failure_keeps_its_cause(string context)
    {
        var request = Requests.Update(PhoneCall.Row());
        var services = new Services(request);
        switch (context)
        {
            case "missing": services.With<IPluginExecutionContext>(() => null); break;
            case "throws": services.With<IPluginExecutionContext>(() => throw new TimeoutException("secret +14255550123")); break;
            case "of another type": services.With<IPluginExecutionContext>(() => "x"); break;
            default:
                request.Stage = 20;
                request.ParentContext = Requests.Unreadable();
                break;
        }

        var exception = services.Invoking(new ValidateOnUpdate().Execute).Should().Throw<InvalidPluginExecutionException>().Which;
        exception.Message.Should().Be("The phone call record was not saved because it could not be checked. Please report the following to your administrator:\n- An unexpected error occurred. The trace log shows its cause. [PCC900]");
        exception.InnerException.Should().NotBeNull();
        if (context == "missing") exception.InnerException!.Message.Should().Be("There is no execution context.");
        Trace(services).Should().Contain($"{exception.InnerException!.GetType().FullName} (0x{exception.InnerException.HResult:X8})", "a search needs its code")
            .And.Contain("PhoneCallCtx.Plugins.Pipeline.", "the stack shows where it came from").And.Contain(" ms, rejected, because the check failed")
            .And.NotContain("secret").And.NotContain("425");
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9_000, 1)]
    [InlineData(11_000, 1)]
    [InlineData(1_000_000, 1)]
    [InlineData(1_000_000, 40)]
    [InlineData(20_000, 20_000)]
    public void The_trace_has_the_code_of_a_failure_with_a_long_stack(int characters, int lines)
    {
        var stack = string.Join("\r\n", Enumerable.Repeat(new string('…', characters / lines), lines));
        var trace = TraceOf(new StackException(stack));
        trace.Split('\n').Skip(1).Take(2).Should().Equal("PCC900", "PhoneCallCtx.Plugins.Tests.Pipeline.FailureTests+StackException (0x80131500)");
        System.Text.Encoding.UTF8.GetByteCount(trace).Should().BeLessThanOrEqualTo(10_000);
    }

    [Theory]
    [InlineData(300, "")]
    [InlineData(301, "…")]
    public void A_line_of_a_stack_has_at_most_300_characters(int characters, string end) =>
        TraceOf(new StackException(new string('x', characters) + "\nat the end")).Split('\n').Skip(3).Should().Equal(new string('x', 300) + end, "at the end");

    [Fact]
    public void A_stack_that_cannot_be_read_is_left_out() =>
        TraceOf(new NoStackException()).Split('\n').Skip(1).Should().Equal("PCC900", "PhoneCallCtx.Plugins.Tests.Pipeline.FailureTests+NoStackException (0x80131500)");

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "(and 1 more inner exceptions)")]
    [InlineData(100_000, "(and 99990 more inner exceptions)")]
    public void The_trace_has_the_code_of_a_failure_with_many_exceptions(int depth, string? more)
    {
        Exception exception = new InvalidOperationException();
        for (var i = 1; i < depth; i++) exception = new TimeoutException("secret", exception);
        var lines = TraceOf(new StackException("where it was thrown", exception.InnerException)).Split('\n');
        lines[1].Should().Be("PCC900");
        lines[2].Should().StartWith("PhoneCallCtx.Plugins.Tests.Pipeline.FailureTests+StackException (");
        lines.Count(line => line.Contains("Exception (0x", StringComparison.Ordinal)).Should().Be(10);
        if (more is null) lines.Should().NotContainMatch("*more inner*");
        else lines[12].Should().Be(more);
        lines[^1].Should().Be("where it was thrown");
        lines.Should().NotContainMatch("*secret*");
    }

    [Fact]
    public void The_lines_of_a_failure_come_before_the_notes_of_the_step()
    {
        var services = new Services(Requests.Of("Delete", ("Target", PhoneCall.Row())));
        services.Invoking(new NormalizePhonesOnCreate(null, "secure").Execute).Should().Throw<InvalidPluginExecutionException>();
        var lines = Trace(services).ReplaceLineEndings("\n").Split('\n');
        lines[1].Should().StartWith("PCC901.Message message=\"Delete\"");
        lines[2].Should().StartWith("the secure configuration");
    }

    [Theory]
    [InlineData("Create\nrejected PCC000", "Create\\u000Arejected PCC000")]
    [InlineData("a\u001B]0;x\u0007\u202E", "a\\u001B]0;x\\u0007\\u202E")]
    [InlineData("x\r", "x\\u000D")]
    public void Names_of_a_message_and_a_table_are_shown_on_one_line(string name, string shown)
    {
        var message = Requests.Of(name, ("Target", PhoneCall.Row()));
        var table = Requests.Create(PhoneCall.Row());
        table.PrimaryEntityName = name;
        foreach (var request in new[] { message, table })
        {
            var services = new Services(request);
            var rejection = services.Invoking(new ValidateOnCreate().Execute).Should().Throw<InvalidPluginExecutionException>().Which;
            rejection.Message.Split('\n').Should().HaveCount(2);
            rejection.Message.Should().Contain(shown).And.NotContain(name);
            var lines = Trace(services).ReplaceLineEndings("\n").Split('\n');
            lines[0].Should().Contain(shown).And.NotContain(name);
            lines[1].Should().StartWith("PCC901.");
            lines.Skip(2).Should().ContainSingle().Which.Should().StartWith("the user's language cannot be read, so the rejection is in English: ");
        }
    }

    [Fact]
    public void Long_names_of_a_message_a_table_and_a_step_are_cut()
    {
        var request = Requests.Of(new string('m', 1_000_000), ("Target", PhoneCall.Row()));
        request.OwningExtension = new EntityReference("sdkmessageprocessingstep", Guid.NewGuid()) { Name = "My\nstep " + new string('s', 1_000_000) };
        var services = new Services(request);
        var rejection = services.Invoking(new ValidateOnCreate().Execute).Should().Throw<InvalidPluginExecutionException>().Which;
        rejection.Message.Should().Contain("the step \"My\\u000Astep sss").And.Contain(new string('m', 40) + "…,");
        rejection.Message.Length.Should().BeLessThan(1000);
        Trace(services).Should().Contain("PCC901.Message message=").And.Contain(": " + new string('m', 40) + "… ");
    }

    [Fact]
    public void A_missing_image_collection_means_no_images()
    {
        var request = Requests.Update(PhoneCall.Row());
        request.PreEntityImages = null!;
        new ValidateOnUpdate().Invoking(step => step.Execute(new Services(request))).Should().NotThrow();
    }

    [Fact]
    public void A_missing_service_provider_throws() => new ValidateOnCreate().Invoking(step => step.Execute(null!)).Should().Throw<ArgumentNullException>();

    public static TheoryData<string> Services_ => ["tracing missing", "tracing throws", "tracing fails", "factory missing", "factory throws", "factory fails", "service fails", "service lies", "service gives nothing"];

    [Theory]
    [MemberData(nameof(Services_))]
    public void A_missing_failing_or_wrong_service_changes_no_verdict(string fault)
    {
        foreach (var phone in new[] { "112", "CALL ME" })
        {
            var services = new Services(Requests.Create(PhoneCall.Row(("msdyn_fromphone", phone))));
            switch (fault)
            {
                case "tracing missing": services.With<ITracingService>(() => null); break;
                case "tracing throws": services.With<ITracingService>(() => throw new TimeoutException()); break;
                case "tracing fails": services.With<ITracingService>(() => new FailingTracing()); break;
                case "factory missing": services.With<IOrganizationServiceFactory>(() => null); break;
                case "factory throws": services.With<IOrganizationServiceFactory>(() => throw new TimeoutException()); break;
                case "factory fails": services.With<IOrganizationServiceFactory>(() => new Factory(() => throw new TimeoutException())); break;
                case "service fails": services.With<IOrganizationServiceFactory>(() => new Factory(() => new Service(() => throw new InvalidPluginExecutionException("another step")))); break;
                case "service lies": services.With<IOrganizationServiceFactory>(() => new Factory(() => new Service(() => new Entity("usersettings") { ["uilanguageid"] = "German" }))); break;
                default: services.With<IOrganizationServiceFactory>(() => new Factory(() => new Service(() => null))); break;
            }

            var act = () => new ValidateOnCreate().Execute(services);
            if (phone == "112") act.Should().NotThrow(fault);
            else act.Should().Throw<InvalidPluginExecutionException>(fault).Which.Message.Should().StartWith("The phone call record was not saved. Please correct:\n- \"Customer phone number\": \"CALL ME\"");
        }
    }

    [Fact]
    public void An_accepted_request_reads_only_the_environment_variable_and_only_once()
    {
        var request = Requests.Create(PhoneCall.Row(("msdyn_fromphone", "112")));
        request.OrganizationId = Guid.NewGuid();
        new ValidateOnCreate().Execute(new Services(request));

        var services = new Services(request).With<IOrganizationServiceFactory>(() => throw new InvalidOperationException("asked"));
        new ValidateOnCreate().Execute(services);
        Trace(services).Should().EndWith("accepted");
    }

    private static string Trace(Services services) => ((FakeXrmEasy.Abstractions.IXrmFakedTracingService)services.GetService(typeof(ITracingService))!).DumpTrace().TrimEnd();

    private static string TraceOf(Exception exception)
    {
        var services = new Services(Requests.Create(PhoneCall.Row())).With<IPluginExecutionContext>(() => throw exception);
        services.Invoking(new ValidateOnCreate().Execute).Should().Throw<InvalidPluginExecutionException>().Which.InnerException.Should().BeSameAs(exception);
        return Trace(services).ReplaceLineEndings("\n");
    }

    /// <summary>An exception that computes its own stack trace.</summary>
    private sealed class StackException(string stack, Exception? inner = null) : Exception("secret", inner)
    {
        public override string StackTrace => stack;
    }

    private sealed class NoStackException : Exception
    {
        public override string StackTrace => throw new TimeoutException("secret");
    }

    private sealed class FailingTracing : ITracingService
    {
        public void Trace(string format, params object?[]? args) => throw new TimeoutException();
    }

    private sealed class Factory(Func<IOrganizationService> make) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId) => make();
    }

    private sealed class Service(Func<Entity?> retrieve) : ReadingService
    {
        public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => retrieve()!;
    }
}
