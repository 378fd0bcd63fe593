using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.CustomApis;
using PhoneCallCtx.Simulator.Tests.Messages;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The tables of environment variables, and the way plug-ins read them.</summary>
public class EnvironmentVariableTests
{
    private const string Definitions = "environmentvariabledefinition";
    private const string Values = "environmentvariablevalue";
    private const string DefinitionId = "environmentvariabledefinitionid";
    private const string Relationship = "environmentvariabledefinition_environmentvariablevalue";
    private const string Variable = "pcc_Settings";
    private const int Json = 100_000_003;

    private readonly ContactCenter _center = new();

    private LocalDataverse Dataverse => _center.Dataverse;

    [Theory]
    [InlineData(false, """{"mode":"audit"}""", null)]
    [InlineData(true, """{"mode":"audit"}""", """{"mode":"off"}""")]
    public void A_query_finds_a_definition_with_or_without_a_value(bool hasValue, string defaultValue, string? value)
    {
        var definition = Define(Variable, defaultValue);
        if (hasValue) Give(definition, value!);
        Give(Define("pcc_Other", "other"), "another value");

        foreach (var row in new[] { Single(Query(Variable)), Single(Fetch(Variable)) })
        {
            row.LogicalName.Should().Be(Definitions);
            row.Id.Should().Be(definition);
            row.GetAttributeValue<string>("defaultvalue").Should().Be(defaultValue);
            row.Contains("given.value").Should().Be(hasValue);
            var aliased = row.GetAttributeValue<AliasedValue>("given.value");
            (aliased?.Value as string).Should().Be(value);
            if (!hasValue) continue;
            aliased!.EntityLogicalName.Should().Be(Values);
            aliased.AttributeLogicalName.Should().Be("value");
        }
    }

    [Fact]
    public void An_undefined_variable_is_not_found()
    {
        Define("pcc_Other", "other");
        foreach (var query in new QueryBase[] { Query(Variable), Fetch(Variable) }) Dataverse.RetrieveMultiple(query).Entities.Should().BeEmpty();
    }

    [Fact]
    public void The_result_has_no_default_of_a_definition_without_one()
    {
        Give(Define(Variable, null), "given");
        var row = Single(Query(Variable));
        row.Contains("defaultvalue").Should().BeFalse();
        row.GetAttributeValue<AliasedValue>("given.value")!.Value.Should().Be("given");
    }

    [Fact]
    public void A_plug_in_reads_variables_for_every_user()
    {
        Give(Define(Variable, "default"), "given");
        var user = _center.User();
        string? seen = null;
        Dataverse.Register(TestApis.Plain(), services => seen = (string?)services.Service().RetrieveMultiple(Query(Variable)).Entities.Single().GetAttributeValue<AliasedValue>("given.value")!.Value);
        Dataverse.OnServices("Create", PipelineStage.PreValidation, services => seen += " " + services.Service().RetrieveMultiple(Fetch(Variable)).Entities.Single()["defaultvalue"]);
        _center.As(user).Execute(new OrganizationRequest("pcc_Plain"));
        _center.CallOf(user);
        seen.Should().Be("given default");
    }

    [Fact]
    public void Only_administrators_write_definitions_and_values()
    {
        var user = _center.As(_center.User());
        var definition = Define(Variable, "default");
        var value = Give(definition, "given");
        Action[] writes =
        [
            () => user.Create(new Entity(Definitions) { ["schemaname"] = "pcc_Other" }),
            () => user.Create(new Entity(Values) { ["value"] = "other", [DefinitionId] = new EntityReference(Definitions, definition) }),
            () => user.Update(new Entity(Values, value) { ["value"] = "other" }),
            () => user.Delete(Definitions, definition),
        ];
        foreach (var write in writes) TestSteps.CodeOf(write).Should().Be("0x80040220");
    }

    [Fact]
    public void A_deleted_definition_deletes_its_value()
    {
        var (first, second) = (Define(Variable, "default"), Define("pcc_Other", "other"));
        var (given, kept) = (Give(first, "given"), Give(second, "another"));
        Dataverse.Delete(Definitions, first);
        Dataverse.Find(Values, given).Should().BeNull();
        Dataverse.ReadAll(Values).Select(row => row.Id).Should().Equal(kept);
        Dataverse.Delete(Values, kept);
        Dataverse.Find(Definitions, second)!["defaultvalue"].Should().Be("other");
    }

    [Fact]
    public void The_reference_defines_the_relationship_of_value_and_definition()
    {
        var response = (RetrieveEntityResponse)Dataverse.Execute(new RetrieveEntityRequest { LogicalName = Definitions, EntityFilters = EntityFilters.Relationships | EntityFilters.Attributes });
        var relationship = response.EntityMetadata!.OneToManyRelationships!.Should().ContainSingle(one => one.SchemaName == Relationship).Subject;
        (relationship.ReferencedAttribute, relationship.ReferencingEntity, relationship.ReferencingAttribute).Should().Be((DefinitionId, Values, DefinitionId));
        relationship.CascadeConfiguration!.Delete.Should().Be(CascadeType.Cascade);
        response.EntityMetadata.PrimaryIdAttribute.Should().Be(DefinitionId);
        response.EntityMetadata.PrimaryNameAttribute.Should().Be("schemaname");

        var value = Dataverse.Create(new Entity(Values) { ["value"] = "given" });
        Dataverse.Associate(Definitions, Define(Variable, null), new Relationship(Relationship), [new EntityReference(Values, value)]);
        Single(Query(Variable)).GetAttributeValue<AliasedValue>("given.value")!.Value.Should().Be("given");
    }

    [Theory]
    [InlineData(Definitions, "schemaname", 100)]
    [InlineData(Definitions, "displayname", 100)]
    [InlineData(Definitions, "description", 2000)]
    [InlineData(Definitions, "defaultvalue", 2000)]
    [InlineData(Values, "schemaname", 100)]
    [InlineData(Values, "value", 2000)]
    public void Text_may_have_the_length_in_the_reference(string table, string column, int length)
    {
        Dataverse.Find(table, Dataverse.Create(new Entity(table) { [column] = new string('x', length) }))![column].Should().Be(new string('x', length));
        var fault = TestSteps.FaultOf(() => Dataverse.Create(new Entity(table) { [column] = new string('x', length + 1) }));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80044331");
        fault.Message.Should().Contain(column);
    }

    [Theory]
    [InlineData(99_999_999, false)]
    [InlineData(100_000_000, true)]
    [InlineData(100_000_005, true)]
    [InlineData(100_000_006, false)]
    public void A_definition_has_one_of_six_types(int type, bool isOne)
    {
        var create = () => Dataverse.Create(new Entity(Definitions) { ["schemaname"] = Variable, ["type"] = type });
        if (isOne) Dataverse.Find(Definitions, create())!["type"].Should().Be(type);
        else TestSteps.CodeOf(() => create()).Should().Be("0x8004432f");
    }

    [Fact]
    public void A_new_row_is_active_and_not_required()
    {
        var definition = Dataverse.Find(Definitions, Define(Variable, null))!;
        definition["isrequired"].Should().Be(false);
        var value = Dataverse.Find(Values, Give(definition.Id, "given"))!;
        foreach (var row in new[] { definition, value })
        {
            row.GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(0);
            row.GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(1);
        }

        Dataverse.Update(new Entity(Values, value.Id) { ["statecode"] = new OptionSetValue(1) });
        Dataverse.Find(Values, value.Id)!.GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(2);
    }

    [Fact]
    public void The_schema_name_of_a_definition_cannot_change()
    {
        var definition = Define(Variable, null);
        Dataverse.Update(new Entity(Definitions, definition) { ["schemaname"] = "pcc_Renamed", ["displayname"] = "Settings" });
        Dataverse.Find(Definitions, definition)!["schemaname"].Should().Be(Variable);
        TestSteps.CodeOf(() => Dataverse.Create(new Entity(Definitions) { ["schemaname"] = null })).Should().Be("0x80040203");
    }

    [Fact]
    public void A_value_must_refer_to_an_existing_definition()
    {
        TestSteps.CodeOf(() => Give(Guid.NewGuid(), "given")).Should().Be("0x80040217");
        TestSteps.CodeOf(() => Dataverse.Create(new Entity(Values) { [DefinitionId] = new EntityReference("systemuser", WellKnown.AdministratorId) })).Should().Be("0x80040203");
    }

    private Guid Define(string name, string? defaultValue) =>
        Dataverse.Create(new Entity(Definitions) { ["schemaname"] = name, ["displayname"] = name, ["type"] = Json, ["defaultvalue"] = defaultValue });

    private Guid Give(Guid definition, string value) =>
        Dataverse.Create(new Entity(Values) { ["schemaname"] = "value", ["value"] = value, [DefinitionId] = new EntityReference(Definitions, definition) });

    private Entity Single(QueryBase query) => Dataverse.RetrieveMultiple(query).Entities.Should().ContainSingle().Subject;

    private static QueryExpression Query(string name)
    {
        var query = new QueryExpression(Definitions) { ColumnSet = new ColumnSet("defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.Equal, name);
        var link = query.AddLink(Values, DefinitionId, DefinitionId, JoinOperator.LeftOuter);
        link.EntityAlias = "given";
        link.Columns = new ColumnSet("value");
        return query;
    }

    private static FetchExpression Fetch(string name) => new(
        $"""
        <fetch>
          <entity name='{Definitions}'>
            <attribute name='defaultvalue'/>
            <filter><condition attribute='schemaname' operator='eq' value='{name}'/></filter>
            <link-entity name='{Values}' from='{DefinitionId}' to='{DefinitionId}' link-type='outer' alias='given'><attribute name='value'/></link-entity>
          </entity>
        </fetch>
        """);
}
