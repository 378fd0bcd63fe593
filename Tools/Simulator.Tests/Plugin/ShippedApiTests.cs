using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Plugin;

/// <summary>The custom APIs and the environment variable of the shipped dll, on the local Dataverse.</summary>
public sealed class ShippedApiTests : IDisposable
{
    private const string Validate = "pcc_ValidatePhoneCallContext";
    private const string Parse = "pcc_ParsePhoneNumber";
    private const string Id = "msdyn_ocphonecallengagementctxid";

    private static readonly PluginAssembly Plugin = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    // The plug-in caches the variable by organization, so each test has its own organization.
    private readonly LocalDataverse _dataverse = new(new LocalDataverseOptions { OrganizationId = Guid.NewGuid() });

    public ShippedApiTests() => _dataverse.Register(Plugin);

    /// <summary>The requests of the API, by column; an identifier means the existing row.</summary>
    private static readonly Dictionary<string, (string Column, string Value)[]> Requests = new()
    {
        ["nothing"] = [],
        ["a number"] = [("msdyn_fromphone", "+442079460018")],
        ["a formatted number"] = [("msdyn_tophone", "+1 (425) 555-0123")],
        ["no number"] = [("msdyn_fromphone", "CALL ME")],
        ["a withheld caller"] = [("msdyn_fromphone", "anonymous")],
        ["a long name"] = [("msdyn_callername", new string('x', 101))],
        ["a name of 100 characters"] = [("msdyn_callername", new string('x', 100))],
        ["a line break"] = [("msdyn_providername", "Azure\nCommunication Services")],
        ["inactive"] = [("statecode", "1"), ("statuscode", "2")],
        ["inactive without a reason"] = [("statecode", "1")],
        ["another state's reason"] = [("statecode", "0"), ("statuscode", "2")],
        ["no state"] = [("statecode", "7")],
        ["Teams"] = [("msdyn_ismicrosoftteamsphonenumber", "true")],
        ["everything wrong"] = [("msdyn_callername", new string('x', 101)), ("msdyn_fromphone", "nobody"), ("msdyn_tophone", "12"), ("statecode", "1"), ("statuscode", "1")],
    };

    public static TheoryData<string, bool> Questions
    {
        get
        {
            var questions = new TheoryData<string, bool>();
            foreach (var name in Requests.Keys)
            {
                questions.Add(name, false);
                questions.Add(name, true);
            }

            return questions;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void The_API_gives_the_same_verdict_as_a_save(string name, bool isUpdate)
    {
        var existing = _dataverse.Create(TestSteps.Row(("msdyn_fromphone", "+14255550123")));
        var request = new OrganizationRequest(Validate);
        foreach (var (column, value) in Requests[name]) request[column] = value;
        if (isUpdate) request[Id] = existing;
        var before = _dataverse.ReadAll("msdyn_ocphonecallengagementctx").Count;

        var answer = _dataverse.Execute(request);

        _dataverse.ReadAll("msdyn_ocphonecallengagementctx").Should().HaveCount(before, "nothing is saved");
        var codes = JsonDocument.Parse((string)answer["Violations"]!).RootElement.EnumerateArray().Select(violation => violation.GetProperty("code").GetString()).ToArray();
        (answer["Verdict"] is "accepted").Should().Be(codes.Length == 0);
        codes.Should().Equal(Save(Requests[name], isUpdate ? existing : null));
    }

    [Fact]
    public void A_missing_row_is_one_clear_rejection() =>
        _dataverse.Invoking(dataverse => dataverse.Execute(new OrganizationRequest(Validate) { [Id] = Guid.NewGuid() })).Should().Throw<FaultException<OrganizationServiceFault>>()
            .Which.Detail.Message.Should().Contain(Id).And.EndWith("[PCC903]");

    [Fact]
    public void A_number_is_parsed() =>
        _dataverse.Execute(new OrganizationRequest(Parse) { ["Text"] = "030-23125000", ["Region"] = "DE" }).Results.Should().Equal(new Dictionary<string, object?>
        {
            ["Kind"] = "number",
            ["E164"] = "+493023125000",
            ["Region"] = "DE",
            ["Type"] = "FIXED_LINE",
            ["IsPossible"] = true,
            ["IsValid"] = true,
            ["Reason"] = null,
            ["IsAcceptedInColumn"] = true,
            ["ColumnProblem"] = null,
        }!);

    [Fact]
    public void The_API_runs_at_stage_30_in_its_own_transaction()
    {
        var stages = new List<(int Stage, bool IsInTransaction)>();
        _dataverse.StepExecuted = execution => stages.Add((((IPluginExecutionContext)execution.Context).Stage, execution.Context.IsInTransaction));
        _dataverse.Execute(new OrganizationRequest(Parse) { ["Text"] = "112" });
        stages.Should().Equal((30, true));
    }

    [Theory]
    [InlineData("""{"mode":"audit"}""", true)]
    [InlineData("""{"mode":"off"}""", true)]
    [InlineData("""{"severity":{"PCC101":"trace"}}""", true)]
    [InlineData("""{"severity":{"PCC001":"trace"}}""", false)]
    [InlineData("{}", false)]
    public void The_environment_variable_changes_the_rules(string value, bool isAccepted)
    {
        DefineVariable("{}", value);
        Save([("msdyn_fromphone", "CALL ME")], existing: null).Should().HaveCount(isAccepted ? 0 : 1);
        _dataverse.Execute(new OrganizationRequest(Validate) { ["msdyn_fromphone"] = "CALL ME" })["Verdict"].Should().Be(isAccepted ? "accepted" : "rejected");
    }

    [Fact]
    public void An_invalid_variable_rejects_saves_and_API_requests()
    {
        DefineVariable("{", value: null);
        foreach (var request in new[] { new OrganizationRequest("Create") { ["Target"] = TestSteps.Row() }, new OrganizationRequest(Validate) })
            _dataverse.Invoking(dataverse => dataverse.Execute(request)).Should().Throw<FaultException<OrganizationServiceFault>>()
                .Which.Detail.Message.Should().Contain("pcc_PhoneCallContextRules").And.EndWith("[PCC902]");
        var answer = _dataverse.Execute(new OrganizationRequest(Parse) { ["Text"] = "112" });
        answer["Kind"].Should().Be("short", "it evaluates no rule");
        answer["IsAcceptedInColumn"].Should().Be(false, "every save is rejected");
    }

    [Fact]
    public void The_variable_can_switch_on_the_rewriting_of_numbers()
    {
        DefineVariable("""{"phones":{"msdyn_fromphone":{"normalize":true}}}""", value: null);
        var id = _dataverse.Create(TestSteps.Row(("msdyn_fromphone", "+44 20 7946 0018")));
        _dataverse.Retrieve("msdyn_ocphonecallengagementctx", id, new Microsoft.Xrm.Sdk.Query.ColumnSet("msdyn_fromphone"))["msdyn_fromphone"].Should().Be("+442079460018");
    }

    public void Dispose() => _dataverse.Dispose();

    /// <summary>The codes with which a save is rejected.</summary>
    private string[] Save((string Column, string Value)[] columns, Guid? existing)
    {
        var row = TestSteps.Row();
        foreach (var (column, value) in columns)
        {
            row[column] = column switch
            {
                "statecode" or "statuscode" => new OptionSetValue(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
                "msdyn_ismicrosoftteamsphonenumber" => bool.Parse(value),
                _ => value,
            };
        }

        try
        {
            if (existing is { } id)
            {
                row.Id = id;
                _dataverse.Update(row);
            }
            else
            {
                _dataverse.Create(row);
            }

            return [];
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return JsonDocument.Parse((string)fault.Detail.ErrorDetails["violations"]!).RootElement.EnumerateArray().Select(violation => violation.GetProperty("code").GetString()!).ToArray();
        }
    }

    /// <summary>Defines the variable without the steps, which reject a value that cannot be used.</summary>
    private void DefineVariable(string defaultValue, string? value)
    {
        var definition = CreateWithoutSteps(new Entity("environmentvariabledefinition")
        {
            ["schemaname"] = "pcc_PhoneCallContextRules",
            ["displayname"] = "Rules",
            ["type"] = 100_000_003,
            ["defaultvalue"] = defaultValue,
        });
        if (value is null) return;
        CreateWithoutSteps(new Entity("environmentvariablevalue")
        {
            ["schemaname"] = "pcc_PhoneCallContextRules",
            ["value"] = value,
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", definition),
        });
    }

    private Guid CreateWithoutSteps(Entity row) => ((CreateResponse)_dataverse.Execute(new CreateRequest { Target = row, ["BypassBusinessLogicExecution"] = "CustomSync" })).id;
}
