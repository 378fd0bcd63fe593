using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The step on the tables of environment variables.</summary>
public class RulesVariableTests
{
    private const string Definitions = "environmentvariabledefinition", Values = "environmentvariablevalue", DefinitionId = "environmentvariabledefinitionid";
    private const string Variable = "pcc_PhoneCallContextRules", Wrong = """{"moed":"audit"}""", Usable = """{"mode":"audit"}""";

    private static readonly Guid Ours = Guid.NewGuid(), Other = Guid.NewGuid(), OurValue = Guid.NewGuid(), OtherValue = Guid.NewGuid(), User = Guid.NewGuid();

    private readonly TraceLines _trace = new();

    public static TheoryData<string> Ways => [.. Written(Ours, OurValue, Variable, "{}").Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public void An_unusable_value_is_rejected_with_its_place(string way)
    {
        var rejection = Rejection(Written(Ours, OurValue, Variable, Wrong)[way])!;
        rejection.HttpStatus.Should().Be(PluginHttpStatusCode.BadRequest);
        rejection.Message.Should().Be("The value of the environment variable \"pcc_PhoneCallContextRules\" was not saved. Please correct:\n- \"$.moed\": There is no setting \"moed\". Use one of: $schema, mode, applicationUsers, judgeUnchanged, severity, transitions, lockInactiveRows, fixedOnceSet, required, phones. [PCC902]");
        var detail = JsonDocument.Parse(rejection.ExceptionDetails!["violations"]).RootElement.EnumerateArray().Should().ContainSingle().Subject;
        (detail.GetProperty("code").GetString(), detail.GetProperty("facts").GetProperty("key").GetString()).Should().Be(("PCC902", "moed"));
        _trace.Lines.Should().HaveCount(2);
        _trace.Lines[0].Should().StartWith("ValidateRulesVariable: ").And.Contain(", 1 row, ").And.EndWith("rejected, because the value cannot be used");
        _trace.Lines[1].Should().StartWith("PCC902.Key $ key=\"aaaa\" allowed=");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_usable_value_is_accepted(string way)
    {
        foreach (var value in new[] { Usable, "{}", "", " \n", null })
            Rejection(Written(Ours, OurValue, Variable, value)[way]).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_value_of_another_variable_is_accepted(string way)
    {
        foreach (var value in new[] { Wrong, "https://contoso.example", "{", "true", null })
            Rejection(Written(Other, OtherValue, "contoso_Address", value)[way]).Should().BeNull();
        _trace.Lines.Should().BeEmpty();
    }

    [Fact]
    public void Every_fault_of_a_value_is_reported()
    {
        var rejection = Rejection(NewValue("""{"moed":1,"mode":"x","severity":{"PCC001":true}}"""))!;
        rejection.Message.Split('\n').Skip(1).Should().SatisfyRespectively(
            line => line.Should().StartWith("- \"$.moed\": "),
            line => line.Should().StartWith("- \"$.mode\": "),
            line => line.Should().StartWith("- \"$.severity.PCC001\": "));
    }

    [Fact]
    public void A_rejection_shows_at_most_50_faults_and_counts_the_others()
    {
        var rejection = Rejection(NewValue("[" + string.Join(',', Enumerable.Range(0, 3)) + "]"))!;
        rejection.Message.Split('\n').Should().HaveCount(2, "a list is no object, so nothing in it is read");

        rejection = Rejection(NewValue("{" + string.Join(',', Enumerable.Range(0, 51).Select(i => $"\"k{i}\":1")) + "}"))!;
        rejection.Message.Split('\n').Should().HaveCount(52).And.HaveElementAt(51, "And 1 more, 51 in all: PCC902 51");
        rejection.ExceptionDetails.Should().Contain("total", "51").And.Contain("leftOut", "1").And.Contain("counts", """{"PCC902":51}""");
    }

    [Fact]
    public void After_the_first_fault_without_room_none_is_shown()
    {
        // A fault of a region lists all regions, which is a kilobyte. A further short fault would have room.
        var regions = string.Join(',', Enumerable.Range(10, 40).Select(number => $"\"{number}\""));
        var rejection = Rejection(NewValue("""{"phones":{"msdyn_fromphone":{"regions":[""" + regions + """]}},"moed":1}"""))!;
        var lines = rejection.Message.Split('\n');
        lines.Length.Should().BeInRange(4, 30);
        lines.Skip(1).Take(lines.Length - 2).Should().AllSatisfy(line => line.Should().StartWith("- \"$.phones.msdyn_fromphone.regions["));
        rejection.ExceptionDetails!["leftOut"].Should().Be($"{41 - (lines.Length - 2)}");
    }

    [Theory]
    [InlineData("en", 1033)]
    [InlineData("de", 1031)]
    [InlineData("fr", 1036)]
    [InlineData("es", 3082)]
    [InlineData("it", 1040)]
    [InlineData("nl", 1043)]
    [InlineData("pt-BR", 1046)]
    [InlineData("da", 1030)]
    [InlineData("ja", 1041)]
    [InlineData("pl", 1045)]
    public void The_rejection_is_in_the_language_of_the_user(string tag, int language)
    {
        var templates = LanguageCatalog.All.Single(known => known.Tag == tag).Templates;
        var lines = Rejection(NewValue(Wrong), language)!.Message.Split('\n');
        lines[0].Should().Be(templates["RejectedVariable"].Replace("{variable}", Variable, StringComparison.Ordinal));
        lines[1].Should().StartWith("- " + templates["Label"].Replace("{column}", "$.moed", StringComparison.Ordinal).Replace("{text}", string.Empty, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pcc_phonecallcontextrules", true)]
    [InlineData("PCC_PHONECALLCONTEXTRULES", true)]
    [InlineData("pcc_PhoneCallContextRules2", false)]
    public void A_schema_name_has_no_case(string name, bool isOurs)
    {
        (Rejection(Request("Create", new Entity(Definitions) { ["schemaname"] = name, ["defaultvalue"] = Wrong })) is not null).Should().Be(isOurs);
        var byKey = new EntityReference(Definitions) { KeyAttributes = { ["schemaname"] = name } };
        (Rejection(Request("Create", new Entity(Values) { [DefinitionId] = byKey, ["value"] = Wrong })) is not null).Should().Be(isOurs);
    }

    [Fact]
    public void The_schema_name_of_a_value_does_not_decide()
    {
        Rejection(Request("Create", new Entity(Values) { ["schemaname"] = "contoso_Address", [DefinitionId] = new EntityReference(Definitions, Ours), ["value"] = Wrong })).Should().NotBeNull();
        Rejection(Request("Create", new Entity(Values) { ["schemaname"] = Variable, [DefinitionId] = new EntityReference(Definitions, Other), ["value"] = Wrong })).Should().BeNull();
    }

    [Fact]
    public void A_value_without_a_definition_is_accepted() => Rejection(Request("Create", new Entity(Values) { ["value"] = Wrong })).Should().BeNull();

    [Fact]
    public void A_usable_value_needs_no_query()
    {
        var factory = new Failing();
        Execute(NewValue(Usable), factory);
        factory.Calls.Should().Be(0);
    }

    [Fact]
    public void A_failed_query_rejects_nothing_and_is_traced()
    {
        Execute(NewValue(Wrong), new Failing());
        _trace.Lines.Should().HaveCountGreaterThan(2);
        _trace.Lines[0].Should().StartWith("ValidateRulesVariable: ").And.EndWith("accepted (the check failed)");
        _trace.Lines[1].Should().Be("PCC900");
        _trace.Lines.Should().NotContainMatch("*secret*");
    }

    [Theory]
    [InlineData("CreateMultiple", Values, "The plug-in is registered on the message CreateMultiple, but is for: Create, Update.", "PCC901.Message message=\"CreateMultiple\"")]
    [InlineData(null, Values, "The plug-in is registered on the message , but is for: Create, Update.", "PCC901.Message allowed=")]
    [InlineData("Update", "account", "The plug-in is registered on the table account, but is for: environmentvariablevalue, environmentvariabledefinition.", "PCC901.Table table=\"aaaaaaa\"")]
    [InlineData("Update", "", "The plug-in is registered on the table , but is for: environmentvariablevalue, environmentvariabledefinition.", "PCC901.Table allowed=")]
    [InlineData("Update", null, "The parameter Target is missing or not of the type Entity.", "PCC901.Parameter ")]
    public void A_wrong_registration_is_rejected(string? message, string? table, string problem, string trace)
    {
        var target = new Entity { ["value"] = Wrong };
        if (table is { Length: > 0 }) target.LogicalName = table;
        var request = Request("Update", target);
        request.MessageName = message!;
        if (table is null) request.InputParameters.Clear();
        var lines = Rejection(request)!.Message.Split('\n');
        lines[0].Should().StartWith("The request was not answered because \"ValidateRulesVariable\" is registered where it does not belong.");
        lines.Skip(1).Should().Equal($"- {problem} [PCC901]");
        _trace.Lines[1].Should().StartWith(trace);
    }

    [Fact]
    public void A_missing_service_provider_throws() =>
        new ValidateRulesVariable().Invoking(step => step.Execute(null!)).Should().Throw<ArgumentNullException>().WithParameterName("serviceProvider");

    [Fact]
    public void A_failing_context_rejects_nothing_and_is_traced()
    {
        var services = new Services(NewValue(Wrong)).With<IPluginExecutionContext>(() => throw new TimeoutException("secret")).With<ITracingService>(() => _trace);
        FluentActions.Invoking(() => new ValidateRulesVariable().Execute(services)).Should().NotThrow();
        _trace.Lines[0].Should().EndWith("accepted (the check failed)");
    }

    [Fact]
    public void A_definition_may_have_its_identifier_as_a_column()
    {
        Rejection(Request("Update", new Entity(Definitions, Ours) { [DefinitionId] = Ours, ["defaultvalue"] = Wrong })).Should().NotBeNull();
        Rejection(Request("Update", new Entity(Definitions, Other) { [DefinitionId] = Other, ["defaultvalue"] = Wrong })).Should().BeNull();
    }

    [Fact]
    public void The_query_for_the_variable_reads_one_column_of_one_row_without_a_lock()
    {
        var queries = new List<QueryExpression>();
        Execute(Written(Ours, OurValue, Variable, Usable + "x")["a changed value"], new OneService(new Recording(queries)));
        var query = queries.Should().ContainSingle().Subject;
        (query.ColumnSet.AllColumns, query.TopCount, query.NoLock).Should().Be((false, 1, true));
        query.ColumnSet.Columns.Should().Equal("schemaname");
    }

    [Fact]
    public void A_request_without_a_context_is_accepted_and_traced()
    {
        FluentActions.Invoking(() => new ValidateRulesVariable().Execute(new Services(NewValue(Wrong)).With<IPluginExecutionContext>(() => null).With<ITracingService>(() => _trace))).Should().NotThrow();
        _trace.Lines[0].Should().EndWith("accepted (the check failed)");
    }

    private static IXrmFakedContext New(int language)
    {
        var dataverse = Dataverse.New();
        dataverse.Initialize(
        [
            new Entity(Definitions, Ours) { ["schemaname"] = Variable }, new Entity(Definitions, Other) { ["schemaname"] = "contoso_Address" },
            new Entity(Values, OurValue) { [DefinitionId] = new EntityReference(Definitions, Ours), ["value"] = "{}" },
            new Entity(Values, OtherValue) { [DefinitionId] = new EntityReference(Definitions, Other), ["value"] = "x" },
            new Entity("usersettings", User) { ["uilanguageid"] = language },
        ]);
        return dataverse;
    }

    /// <summary>Every way to write a variable.</summary>
    private static Dictionary<string, XrmFakedPluginExecutionContext> Written(Guid definition, Guid value, string name, string? text) => new(StringComparer.Ordinal)
    {
        ["a new definition"] = Request("Create", new Entity(Definitions) { ["schemaname"] = name, ["defaultvalue"] = text }),
        ["a changed definition"] = Request("Update", new Entity(Definitions, definition) { ["defaultvalue"] = text }),
        ["a changed definition with its name"] = Request("Update", new Entity(Definitions, definition) { ["defaultvalue"] = text, ["schemaname"] = name }),
        ["a new value"] = Request("Create", new Entity(Values) { [DefinitionId] = new EntityReference(Definitions, definition), ["value"] = text }),
        ["a new value by key"] = Request("Create", new Entity(Values) { [DefinitionId] = new EntityReference(Definitions) { KeyAttributes = { ["schemaname"] = name } }, ["value"] = text }),
        ["a changed value"] = Request("Update", new Entity(Values, value) { ["value"] = text }),
        ["a changed value without a key in Target"] = Request("Update", new Entity(Values) { ["value"] = text }, value),
        ["a changed value with its definition"] = Request("Update", new Entity(Values, value) { [DefinitionId] = new EntityReference(Definitions, definition), ["value"] = text }),
    };

    private static XrmFakedPluginExecutionContext NewValue(string text) => Written(Ours, OurValue, Variable, text)["a new value"];

    private static XrmFakedPluginExecutionContext Request(string message, Entity target, Guid id = default) => new()
    {
        MessageName = message,
        Stage = 10,
        PrimaryEntityName = target.LogicalName ?? "",
        PrimaryEntityId = id,
        OrganizationId = Guid.NewGuid(),
        InitiatingUserId = User,
        InputParameters = new ParameterCollection { ["Target"] = target },
        SharedVariables = [],
    };

    private InvalidPluginExecutionException? Rejection(XrmFakedPluginExecutionContext request, int language = 1033)
    {
        try
        {
            Execute(request, new OneService(New(language).GetOrganizationService()));
            return null;
        }
        catch (InvalidPluginExecutionException exception)
        {
            return exception;
        }
    }

    private void Execute(XrmFakedPluginExecutionContext request, IOrganizationServiceFactory factory) =>
        new ValidateRulesVariable().Execute(new Services(request).With<IOrganizationServiceFactory>(() => factory).With<ITracingService>(() => _trace));

    private sealed class OneService(IOrganizationService service) : IOrganizationServiceFactory
    {
        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            userId.Should().BeNull("a user need not be allowed to read variables");
            return service;
        }
    }

    /// <summary>Keeps the queries, and finds nothing.</summary>
    private sealed class Recording(List<QueryExpression> queries) : ReadingService
    {
        public override EntityCollection RetrieveMultiple(QueryBase query)
        {
            queries.Add((QueryExpression)query);
            return new EntityCollection();
        }

        public override Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();
    }

    private sealed class Failing : IOrganizationServiceFactory
    {
        public int Calls { get; private set; }

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            Calls++;
            throw new TimeoutException("secret");
        }
    }
}
