using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The work of the platform on a Create without steps.</summary>
public class PlatformTests
{
    private readonly LocalDataverse _dataverse = new();

    public static TheoryData<string, object, string> Rejected => new()
    {
        { "msdyn_callername", new string('a', 101), "0x80044331" },
        { "msdyn_callsid", new string('a', 101), "0x80044331" },
        { "msdyn_fromphone", new string('1', 101), "0x80044331" },
        { "msdyn_tophone", new string('1', 101), "0x80044331" },
        { "msdyn_providername", new string('a', 101), "0x80044331" },
        { "msdyn_callername", 7, "0x80040203" },
        { "importsequencenumber", "7", "0x80040203" },
        { "msdyn_ismicrosoftteamsphonenumber", 1, "0x80040203" },
        { "overriddencreatedon", "2026-01-31", "0x80040203" },
        { "msdyn_liveworkitemid", Guid.NewGuid(), "0x80040203" },
        { "msdyn_liveworkitemid", new EntityReference("contact", Guid.NewGuid()), "0x80040203" },
        { "ownerid", new EntityReference("businessunit", Guid.NewGuid()), "0x80040203" },
        { "statecode", 0, "0x80040203" },
        { "statecode", new OptionSetValue(69), "0x80048408" },
        { "statuscode", new OptionSetValue(2), "0x80048408" },
        { "statuscode", new OptionSetValue(5), "0x80048408" },
        { "msdyn_nosuchcolumn", "x", "0x80041103" },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public void A_value_that_the_platform_rejects_is_a_fault_that_names_the_column(string column, object value, string code)
    {
        var fault = Fault(() => _dataverse.Create(TestSteps.Row((column, value))));
        Faults.Show(fault.ErrorCode).Should().Be(code);
        fault.ErrorDetails["column"].Should().Be(column);
        _dataverse.ReadAll(PhoneCallTable.LogicalName).Should().BeEmpty();
    }

    [Fact]
    public void An_accepted_value_is_stored_unchanged()
    {
        var conversation = new EntityReference("msdyn_ocliveworkitem", _dataverse.Create(new Entity("msdyn_ocliveworkitem") { ["subject"] = "Call" })) { Name = "Call" };
        var team = new EntityReference("team", _dataverse.Create(new Entity("team") { ["name"] = "Night shift" })) { Name = "Night shift" };
        var id = Guid.NewGuid();
        var columns = new (string, object?)[]
        {
            ("msdyn_ocphonecallengagementctxid", id), ("msdyn_callername", new string('a', 100)), ("msdyn_fromphone", "CALL ME"),
            ("msdyn_ismicrosoftteamsphonenumber", true), ("msdyn_liveworkitemid", conversation), ("ownerid", team),
            ("importsequencenumber", 7),
            ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(2)),
        };

        _dataverse.Create(TestSteps.Row(columns)).Should().Be(id);
        var stored = Stored(id);
        foreach (var (column, value) in columns) stored[column].Should().BeEquivalentTo(value, column);
    }

    [Theory]
    [InlineData(null, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 2)]
    public void A_row_without_a_status_reason_gets_the_default_of_its_status(int? given, int state, int status)
    {
        var row = given is { } value ? TestSteps.Row(("statecode", new OptionSetValue(value))) : TestSteps.Row();
        var stored = Stored(_dataverse.Create(row));
        stored.GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(state);
        stored.GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(status);
    }

    [Fact]
    public void The_platform_writes_the_read_only_columns()
    {
        var stored = Stored(_dataverse.Create(TestSteps.Row(("createdon", new DateTime(1999, 1, 1)), ("versionnumber", 1L), ("createdby", "me"))));
        stored.GetAttributeValue<DateTime>("createdon").Should().BeAfter(new DateTime(2020, 1, 1));
        stored.GetAttributeValue<EntityReference>("createdby")!.Id.Should().Be(WellKnown.AdministratorId);
        stored.GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);
        stored.GetAttributeValue<long>("versionnumber").Should().BeGreaterThan(1);
    }

    [Fact]
    public void Empty_text_is_no_value() => Stored(_dataverse.Create(TestSteps.Row(("msdyn_callername", ""), ("msdyn_fromphone", null)))).Attributes.Keys
        .Should().NotContain(["msdyn_callername", "msdyn_fromphone"]);

    [Fact]
    public void A_primary_key_is_generated_or_supplied_and_must_be_unique()
    {
        var made = _dataverse.Create(TestSteps.Row());
        made.Should().NotBe(Guid.Empty);

        var given = Guid.NewGuid();
        _dataverse.Create(new Entity(PhoneCallTable.LogicalName, given)).Should().Be(given);
        Faults.Show(Fault(() => _dataverse.Create(new Entity(PhoneCallTable.LogicalName, given))).ErrorCode).Should().Be("0x80040237");
    }

    [Fact]
    public void Retrieve_returns_the_requested_columns()
    {
        var id = _dataverse.Create(TestSteps.Row(("msdyn_callername", "Ana"), ("msdyn_fromphone", "112")));
        _dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet("msdyn_callername", "msdyn_tophone")).Attributes.Keys.Should().BeEquivalentTo("msdyn_callername", PhoneCallTable.PrimaryIdAttribute);
        Faults.Show(Fault(() => _dataverse.Retrieve(PhoneCallTable.LogicalName, Guid.NewGuid(), new ColumnSet(true))).ErrorCode).Should().Be("0x80040217");
    }

    [Fact]
    public void An_unknown_table_is_a_fault() =>
        Faults.Show(Fault(() => _dataverse.Create(new Entity("contact"))).ErrorCode).Should().Be("0x80041102");

    [Fact]
    public void An_unsupported_message_is_a_fault_that_names_it()
    {
        var fault = Fault(() => _dataverse.Execute(new OrganizationRequest("Nonsense")));
        Faults.Show(fault.ErrorCode).Should().Be("0x80040800");
        fault.Message.Should().Contain("Nonsense");
    }

    [Fact]
    public void A_missing_parameter_is_a_fault_that_names_it() =>
        Fault(() => _dataverse.Execute(new CreateRequest())).Message.Should().Contain("Target");

    private Entity Stored(Guid id) => _dataverse.Retrieve(PhoneCallTable.LogicalName, id, new ColumnSet(true));

    private static OrganizationServiceFault Fault(Action action) => action.Should().Throw<FaultException<OrganizationServiceFault>>().Which.Detail;
}
