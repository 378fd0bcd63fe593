using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Messages;

public class ValidateRetentionConfigTests : EventTests
{
    private const string Fetch = $"<fetch><entity name='{PhoneCallTable.LogicalName}'><filter><condition attribute='createdon' operator='olderthan-x-months' value='12'/></filter></entity></fetch>";

    protected override string Message => "ValidateRetentionConfig";

    protected override IReadOnlyList<string> Required => ["EntityName", "FetchXml"];

    protected override IReadOnlyList<string> Input => ["EntityName", "FetchXml", "RetentionConfigId", "Target"];

    protected override IReadOnlyList<string> Output => ["ErrorMessage", "IsValidationSuccessful"];

    protected override bool IsAboutOneRow => false;

    protected override OrganizationRequest Request() => Of(
        PhoneCallTable.LogicalName, Fetch, ("Target", new EntityReference("retentionconfig", Guid.NewGuid())), ("RetentionConfigId", Guid.NewGuid()));

    [Fact]
    public void A_valid_retention_query_is_accepted_and_changes_nothing()
    {
        Center.Call();
        var before = Center.Everything();
        var response = Dataverse.Execute(Of(PhoneCallTable.LogicalName, Fetch));
        response.ResponseName.Should().Be("ValidateRetentionConfig");
        response.Results["IsValidationSuccessful"].Should().Be(true);
        response.Results["ErrorMessage"].Should().Be("");
        Center.Everything().Should().Equal(before);
    }

    [Theory]
    [InlineData("not xml")]
    [InlineData("<fetch/>")]
    [InlineData("<fetch><entity name='contact'/></fetch>")]
    [InlineData("<fetch><entity name='team'/></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><attribute name='msdyn_nosuchcolumn'/></entity></fetch>")]
    [InlineData("<fetch><entity name='msdyn_ocphonecallengagementctx'><filter><condition attribute='msdyn_callername' operator='sounds-like' value='Ana'/></filter></entity></fetch>")]
    public void An_invalid_query_or_one_about_another_table_is_a_fault(string fetch) =>
        TestSteps.FaultOf(() => Dataverse.Execute(Of(PhoneCallTable.LogicalName, fetch))).Message.Should().NotBeNullOrEmpty();

    [Fact]
    public void Another_table_is_a_fault() => TestSteps.CodeOf(() => Dataverse.Execute(Of("team", "<fetch><entity name='team'/></fetch>"))).Should().Be("0x80040800");

    [Fact]
    public void A_step_finds_the_table_and_the_query()
    {
        IPluginExecutionContext7? seen = null;
        Dataverse.On("ValidateRetentionConfig", PipelineStage.PreOperation, context => seen = context);
        Dataverse.Execute(Of(PhoneCallTable.LogicalName, Fetch));
        seen!.InputParameters["EntityName"].Should().Be(PhoneCallTable.LogicalName);
        seen.InputParameters["FetchXml"].Should().Be(Fetch);
        seen.InputParameters.Keys.Should().NotContain(["Target", "RetentionConfigId"]);
    }

    private static OrganizationRequest Of(string table, string fetch, params (string, object?)[] parameters) =>
        ContactCenter.Named("ValidateRetentionConfig", [("EntityName", table), ("FetchXml", fetch), .. parameters]);
}
