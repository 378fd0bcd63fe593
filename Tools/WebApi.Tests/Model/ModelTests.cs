using System;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Tests.Model;

/// <summary>The model of the local tables.</summary>
public class ModelTests
{
    private static readonly ApiModel Api = Build();

    private static ApiModel Build()
    {
        var dataverse = new LocalDataverse();
        dataverse.Register(Client.Plugin);
        return ModelBuilder.Build(dataverse);
    }

    [Fact]
    public void Every_table_is_a_set() => Api.Tables.Select(table => table.LogicalName).Should().BeEquivalentTo(LocalSchema.Tables);

    [Theory]
    [InlineData("msdyn_ocphonecallengagementctx", "msdyn_ocphonecallengagementctxes")]
    [InlineData("principalobjectaccess", "principalobjectaccessset")]
    [InlineData("usersettings", "usersettingscollection")]
    [InlineData("businessunit", "businessunits")]
    public void Sets_have_their_documented_names(string table, string set) => Api.OfSet(set)!.LogicalName.Should().Be(table);

    [Fact]
    public void Every_column_of_the_reference_is_a_property_except_the_names_of_the_owner() =>
        PhoneCallTable.Columns.Select(column => column.LogicalName).Except(Api.Get(Client.Table).Columns.Select(column => column.LogicalName), StringComparer.Ordinal)
            .Should().BeEquivalentTo("owneridname", "owneridtype", "owneridyominame");

    [Theory]
    [InlineData("msdyn_callername", "Edm.String")]
    [InlineData("statecode", "Edm.Int32")]
    [InlineData("versionnumber", "Edm.Int64")]
    [InlineData("createdon", "Edm.DateTimeOffset")]
    [InlineData("msdyn_ismicrosoftteamsphonenumber", "Edm.Boolean")]
    [InlineData("_ownerid_value", "Edm.Guid")]
    [InlineData("msdyn_ocphonecallengagementctxid", "Edm.Guid")]
    public void Properties_have_the_types_of_their_columns(string property, string type) =>
        Api.Get(Client.Table).Type.FindProperty(property).Type.FullName().Should().Be(type);

    [Fact]
    public void Every_relationship_of_the_reference_is_a_navigation_property_on_both_sides()
    {
        var phoneCalls = Api.Get(Client.Table);
        foreach (var relationship in PhoneCallTable.ManyToOneRelationships)
        {
            phoneCalls.Link(relationship.NavigationProperty)!.Column.Should().Be(relationship.ReferencingColumn);
            phoneCalls.Type.FindProperty(relationship.NavigationProperty).Should().BeAssignableTo<IEdmNavigationProperty>().Which.Partner.Name.Should().Be(relationship.SchemaName);
            var other = relationship.ReferencedTable == "owner" ? "team" : relationship.ReferencedTable;
            Api.Get(other).Link(relationship.SchemaName)!.IsCollection.Should().BeTrue();
        }

        foreach (var relationship in PhoneCallTable.OneToManyRelationships)
        {
            phoneCalls.Link(relationship.NavigationProperty)!.Target.Should().Be(relationship.ReferencingTable);
            Api.Get(relationship.ReferencingTable).Link($"{relationship.ReferencingColumn}_{Client.Table}")!.Column.Should().Be(relationship.ReferencingColumn);
        }
    }

    [Fact]
    public void A_lookup_of_several_tables_has_a_navigation_property_for_each() =>
        Api.Get("principalobjectattributeaccess").Links.Select(link => link.Name).Should().Contain(["principalid_systemuser", "principalid_team", $"objectid_{Client.Table}"]);

    [Fact]
    public void Users_and_teams_are_principals() =>
        Api.Tables.Where(table => table.IsPrincipal).Select(table => table.LogicalName).Should().BeEquivalentTo("systemuser", "team");

    [Fact]
    public void Every_query_function_is_declared_and_has_its_operator()
    {
        QueryFunctions.All.Should().HaveCount(69);
        foreach (var (name, (kind, _)) in QueryFunctions.All)
        {
            kind.ToString().Should().Be(name);
            Api.Edm.FindDeclaredOperations($"{ApiNames.Namespace}.{name}").Should().ContainSingle();
        }
    }

    [Fact]
    public void Every_operator_of_conditions_has_a_query_function_or_an_operator_of_OData()
    {
        ConditionOperator[] others =
        [
            ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual, ConditionOperator.LessThan, ConditionOperator.LessEqual,
            ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.Null, ConditionOperator.NotNull, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
            ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith,
        ];

        // The platform has no query functions for these.
        ConditionOperator[] none =
        [
            ConditionOperator.ChildOf, ConditionOperator.Mask, ConditionOperator.NotMask, ConditionOperator.MasksSelect, ConditionOperator.DoesNotContain, ConditionOperator.NotOn,
            ConditionOperator.EqualRoleBusinessId,
        ];

        Enum.GetValues<ConditionOperator>().Except(QueryFunctions.All.Values.Select(function => function.Operator)).Should().BeEquivalentTo(others.Concat(none));
    }

    [Theory]
    [InlineData("WhoAmI", true)]
    [InlineData("IsValidStateTransition", true)]
    [InlineData("RetrieveSharedPrincipalsAndAccess", true)]
    [InlineData("GrantAccess", false)]
    [InlineData("Restore", false)]
    [InlineData("pcc_ValidatePhoneCallContext", false)]
    public void Functions_and_actions_are_imported(string name, bool isFunction) =>
        Api.Edm.EntityContainer.FindOperationImports(name).Should().ContainSingle().Which.IsFunctionImport().Should().Be(isFunction);

    [Fact]
    public void Bulk_actions_are_bound_to_every_set() =>
        Api.Edm.FindDeclaredOperations($"{ApiNames.Namespace}.CreateMultiple").Should().HaveCount(Api.Tables.Count).And.OnlyContain(action => action.IsBound);
}
