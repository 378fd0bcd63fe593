using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Registration;

namespace PhoneCallCtx.Simulator.Tests.Pipeline;

/// <summary>The steps of the dll on the tables of environment variables run for every request that writes these tables.</summary>
public sealed class VariableStepTests : IDisposable
{
    private const string Definitions = "environmentvariabledefinition";
    private const string Values = "environmentvariablevalue";
    private const string Variable = "pcc_PhoneCallContextRules";
    private const string Usable = """{"mode":"audit"}""";
    private const string Unusable = """{"mode":"adit"}""";

    private static readonly PluginAssembly Assembly = PluginAssembly.Load(Path.Combine(AppContext.BaseDirectory, "PhoneCallCtx.Plugins.dll"));

    private readonly LocalDataverse _dataverse = new();
    private readonly List<string> _executions = [];

    public VariableStepTests() => _dataverse.StepExecuted = execution => _executions.Add($"{execution.Step!.PluginTypeName.Split('.')[^1]} {execution.Context.MessageName} {execution.Context.PrimaryEntityName}");

    public static TheoryData<string, string> Creates => new()
    {
        { "Create", Definitions }, { "CreateMultiple", Definitions }, { "Upsert", Definitions }, { "UpsertMultiple", Definitions },
        { "Create", Values }, { "CreateMultiple", Values }, { "Upsert", Values }, { "UpsertMultiple", Values },
    };

    public static TheoryData<string, string> Updates => new()
    {
        { "Update", Definitions }, { "UpdateMultiple", Definitions }, { "Upsert", Definitions }, { "UpsertMultiple", Definitions },
        { "Update", Values }, { "UpdateMultiple", Values }, { "Upsert", Values }, { "UpsertMultiple", Values },
    };

    [Theory]
    [MemberData(nameof(Creates))]
    public void A_new_unusable_value_is_rejected_and_a_usable_one_is_saved(string message, string table)
    {
        _dataverse.Register(Assembly);
        Execute(message, NewRow(table, Unusable)).Should().Be("[PCC902]");
        _dataverse.ReadAll(table).Should().NotContain(row => row.GetAttributeValue<string>(ColumnOf(table)) == Unusable);
        _executions.Should().Contain($"ValidateRulesVariable Create {table}");

        _executions.Clear();
        Execute(message, NewRow(table, Usable)).Should().Be("saved");
        _dataverse.ReadAll(table).Should().Contain(row => row.GetAttributeValue<string>(ColumnOf(table)) == Usable);
        _executions.Should().ContainSingle(execution => execution == $"ValidateRulesVariable Create {table}");
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void A_changed_unusable_value_is_rejected_and_a_usable_one_is_saved(string message, string table)
    {
        _dataverse.Register(Assembly);
        var id = _dataverse.Create(NewRow(table, "{}"));
        _executions.Clear();
        Execute(message, new Entity(table, id) { [ColumnOf(table)] = Unusable }).Should().Be("[PCC902]");
        _dataverse.Find(table, id)![ColumnOf(table)].Should().Be("{}");
        _executions.Should().Equal($"ValidateRulesVariable Update {table}");

        Execute(message, new Entity(table, id) { [ColumnOf(table)] = Usable }).Should().Be("saved");
        _dataverse.Find(table, id)![ColumnOf(table)].Should().Be(Usable);
    }

    [Fact]
    public void An_update_of_another_column_runs_no_step()
    {
        _dataverse.Register(Assembly);
        var id = _dataverse.Create(NewRow(Definitions, "{}"));
        _executions.Clear();
        _dataverse.Update(new Entity(Definitions, id) { ["displayname"] = "Rules" });
        _executions.Should().BeEmpty();
    }

    [Fact]
    public void Each_row_of_a_request_is_validated()
    {
        _dataverse.Register(Assembly);
        var others = new EntityCollection([Definition("pcc_Other", Unusable), Definition("pcc_Third", "no JSON")]) { EntityName = Definitions };
        _dataverse.Execute(new CreateMultipleRequest { Targets = others });
        _executions.Should().Equal(Enumerable.Repeat($"ValidateRulesVariable Create {Definitions}", 2));

        others = new EntityCollection([Definition("pcc_Fourth", Usable), Definition(Variable, Unusable)]) { EntityName = Definitions };
        TestSteps.FaultOf(() => _dataverse.Execute(new CreateMultipleRequest { Targets = others })).Message.Should().EndWith("[PCC902]");
        _dataverse.ReadAll(Definitions).Should().HaveCount(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Usable)]
    [InlineData(Unusable)]
    public void A_configuration_of_all_steps_changes_nothing_for_the_variable(string? configuration)
    {
        _dataverse.Register(Assembly, configuration);
        Execute("Create", NewRow(Definitions, Unusable)).Should().Be("[PCC902]");
        Execute("Create", NewRow(Definitions, Usable)).Should().Be("saved");
    }

    public void Dispose() => _dataverse.Dispose();

    private static string ColumnOf(string table) => table == Values ? "value" : "defaultvalue";

    private static Entity Definition(string name, string defaultValue) => new(Definitions) { ["schemaname"] = name, ["defaultvalue"] = defaultValue };

    private Entity NewRow(string table, string value)
    {
        if (table == Definitions) return Definition(Variable, value);
        var definition = _dataverse.ReadAll(Definitions).SingleOrDefault()?.Id ?? _dataverse.Create(new Entity(Definitions) { ["schemaname"] = Variable });
        return new Entity(Values) { ["value"] = value, ["environmentvariabledefinitionid"] = new EntityReference(Definitions, definition) };
    }

    /// <summary>Sends a row by a message.</summary>
    /// <returns>The code of the rejection, or "saved".</returns>
    private string Execute(string message, Entity row)
    {
        if (message.StartsWith("Upsert", StringComparison.Ordinal) && row.Id == Guid.Empty) row.Id = Guid.NewGuid();
        var request = new OrganizationRequest(message);
        if (message.EndsWith("Multiple", StringComparison.Ordinal)) request["Targets"] = new EntityCollection([row]) { EntityName = row.LogicalName };
        else request["Target"] = row;
        try
        {
            _dataverse.Execute(request);
            return "saved";
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.Message!.Split(' ', '\n')[^1];
        }
    }
}
