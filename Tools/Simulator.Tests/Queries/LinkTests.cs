using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Links between tables: users, their calls, and the conversations of the calls.</summary>
public class LinkTests
{
    private const string Calls = PhoneCallTable.LogicalName;
    private const string CallsOfUser = $"<link-entity name='{Calls}' from='ownerid' to='systemuserid'";
    private const string TalkOfCall = "<link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid'";

    private readonly ListSource _source = new();

    public LinkTests()
    {
        var router = _source.Add(LocalTables.Conversation, ("subject", "Router"));
        var phone = _source.Add(LocalTables.Conversation, ("subject", "Phone"));
        var unit = _source.Add(LocalTables.BusinessUnit, ("name", "Root"));

        // Zoe's key comes before Ana's, so that the order by key differs from the order by name.
        var zoe = User("00000000-0000-0000-0000-000000000001", "Zoe");
        var ana = User("00000000-0000-0000-0000-000000000002", "Ana");
        User("00000000-0000-0000-0000-000000000003", "Max");
        Call("z1", zoe, null, 0);
        Call("z2", zoe, router, 1);
        Call("a1", ana, phone, 1);
        Call("a2", ana, null, 1);
        Call("lost", Guid.NewGuid(), router, 0);

        Guid User(string id, string name) => _source.Add(LocalTables.User, ("systemuserid", Guid.Parse(id)), ("fullname", name), ("businessunitid", new RowReference(LocalTables.BusinessUnit, unit)));
        void Call(string name, Guid owner, Guid? talk, int state) => _source.Add(
            Calls, ("msdyn_callername", name), ("ownerid", new RowReference(LocalTables.User, owner)), ("statecode", state), ("statuscode", state + 1),
            ("msdyn_liveworkitemid", talk is { } id ? new RowReference(LocalTables.Conversation, id) : null));
    }

    [Theory]
    [InlineData("inner", "Zoe Ana")]
    [InlineData("exists", "Zoe Ana")]
    [InlineData("in", "Zoe Ana")]
    [InlineData("matchfirstrowusingcrossapply", "Zoe Ana")]
    [InlineData("outer", "Zoe Ana")]
    public void A_nested_link_is_evaluated_for_every_linked_row(string kind, string names) =>
        Users($"{CallsOfUser} link-type='{kind}'>{TalkOfCall}/></link-entity>").Should().Be(names);

    [Fact]
    public void A_link_by_exists_needs_one_row_that_fulfills_everything_below_it()
    {
        // Zoe has an active call and another call about the router.
        Users($"{CallsOfUser} link-type='exists'><filter><condition attribute='statecode' operator='eq' value='0'/></filter>{TalkOfCall}/></link-entity>").Should().Be("");
        Users($"{CallsOfUser} link-type='exists'><filter><condition attribute='statecode' operator='eq' value='1'/></filter>{TalkOfCall}><filter><condition attribute='subject' operator='eq' value='router'/></filter></link-entity></link-entity>").Should().Be("Zoe");
        Users($"{CallsOfUser} link-type='exists'>{TalkOfCall} link-type='outer'/></link-entity>").Should().Be("Zoe Ana");
    }

    [Theory]
    [InlineData("exists")]
    [InlineData("in")]
    public void A_link_that_only_tests_for_rows_has_no_columns_or_orders(string kind)
    {
        var link = $"{CallsOfUser} alias='call' link-type='{kind}'";
        Rejected($"{link}><attribute name='msdyn_callername'/></link-entity>", $"linked by {(kind == "in" ? "In" : "Exists")}");
        Rejected($"{link}>{TalkOfCall}><attribute name='subject'/></link-entity></link-entity>", "columns of the table msdyn_ocliveworkitem");
        Rejected($"{link}><order attribute='msdyn_callername'/></link-entity>", "they cannot order it");
        Rejected($"<order entityname='call' attribute='msdyn_callername'/>{link}/>", "they cannot order it");
        Rejected($"<filter><condition entityname='call' attribute='msdyn_callername' operator='not-null'/></filter>{link}/>", "put conditions on them into the link");
    }

    [Theory]
    [InlineData("any", "<condition attribute='msdyn_callername' operator='like' value='z%'/>", "Zoe")]
    [InlineData("not all", "<condition attribute='msdyn_callername' operator='like' value='z%'/>", "Zoe")]
    [InlineData("not any", "<condition attribute='msdyn_callername' operator='like' value='z%'/>", "Ana Max")]
    [InlineData("all", "<condition attribute='msdyn_callername' operator='like' value='z%'/>", "Ana")]
    [InlineData("all", "<condition attribute='statecode' operator='eq' value='0'/>", "Ana")]
    [InlineData("any", "<condition attribute='statecode' operator='eq' value='1'/>", "Zoe Ana")]
    [InlineData("not any", "", "Max")]
    public void A_filter_can_test_for_linked_rows(string kind, string condition, string names)
    {
        Users($"<filter>{CallsOfUser} link-type='{kind}'><filter>{condition}</filter></link-entity></filter>").Should().Be(names);

        var link = new LinkEntity(LocalTables.User, Calls, "systemuserid", "ownerid", QuerySupport.FetchJoins[kind]) { Columns = new ColumnSet("msdyn_tophone") };
        if (condition.Contains("callername", StringComparison.Ordinal)) link.LinkCriteria.AddCondition("msdyn_callername", ConditionOperator.BeginsWith, "z");
        else if (condition.Length > 0) link.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, condition.Contains("'0'", StringComparison.Ordinal) ? 0 : 1);
        var query = new QueryExpression(LocalTables.User) { ColumnSet = new ColumnSet("fullname"), Criteria = { AnyAllFilterLinkEntity = link } };
        string.Join(' ', _source.Run(query).Entities.Select(row => row["fullname"])).Should().Be(names);
    }

    [Fact]
    public void Filters_can_combine_links_with_conditions_and_other_links()
    {
        Users($"<filter type='or'><condition attribute='fullname' operator='eq' value='max'/>{CallsOfUser} link-type='any'>{TalkOfCall} link-type='inner'><filter><condition attribute='subject' operator='eq' value='Phone'/></filter></link-entity></link-entity></filter>").Should().Be("Ana Max");
        Users($"<filter>{CallsOfUser} link-type='any'/>{CallsOfUser} link-type='not any'><filter><condition attribute='statecode' operator='eq' value='0'/></filter></link-entity></filter>").Should().Be("Ana");
        Users($"<filter>{CallsOfUser} link-type='any'><filter>{TalkOfCall} link-type='any'><filter><condition attribute='subject' operator='eq' value='Router'/></filter></link-entity></filter></link-entity></filter>").Should().Be("Zoe");
    }

    [Fact]
    public void A_join_in_the_wrong_place_is_a_fault()
    {
        Rejected($"<filter>{CallsOfUser} link-type='inner'/></filter>", "position");
        Rejected($"{CallsOfUser} link-type='any'/>", "outside of a <filter>");
        Rejected($"{CallsOfUser} link-type='natural'/>", "natural");
        var query = new QueryExpression(LocalTables.User);
        query.AddLink(Calls, "systemuserid", "ownerid", JoinOperator.All);
        TestSteps.FaultOf(() => _source.Run(query)).Message.Should().Contain("All outside of filters");
    }

    [Fact]
    public void A_filter_can_find_rows_without_a_match_of_an_outer_link()
    {
        Users($"{CallsOfUser} link-type='outer'/>").Should().Be("Zoe Zoe Ana Ana Max");
        Users($"<filter><condition entityname='call' attribute='{PhoneCallTable.PrimaryIdAttribute}' operator='null'/></filter>{CallsOfUser} link-type='outer' alias='call'/>").Should().Be("Max");
        Users($"<filter><condition entityname='{Calls}' attribute='statecode' operator='eq' value='0'/></filter>{CallsOfUser}/>").Should().Be("Zoe", "a table without an alias is found by its name");
        Users($"{CallsOfUser} link-type='outer'><filter><condition attribute='statecode' operator='eq' value='0'/></filter></link-entity>").Should().Be("Zoe Ana Max");
        Users($"{CallsOfUser} link-type='outer'>{TalkOfCall} link-type='outer'/></link-entity>").Should().Be("Zoe Zoe Ana Ana Max");
    }

    [Fact]
    public void Links_without_an_alias_get_the_table_name_and_a_number()
    {
        var row = _source.Run($"<fetch><entity name='{Calls}'><no-attrs/><filter><condition attribute='msdyn_callername' operator='eq' value='z2'/></filter>{TalkOfCall}><attribute name='subject'/></link-entity>{TalkOfCall}><attribute name='subject'/></link-entity><link-entity name='systemuser' from='systemuserid' to='ownerid'><attribute name='fullname'/><attribute name='businessunitid'/></link-entity></entity></fetch>").Entities.Single();
        row.Attributes.Keys.Should().BeEquivalentTo(PhoneCallTable.PrimaryIdAttribute, "msdyn_ocliveworkitem1.subject", "msdyn_ocliveworkitem2.subject", "systemuser1.fullname", "systemuser1.businessunitid");
        ((EntityReference)((AliasedValue)row["systemuser1.businessunitid"]!).Value!).Name.Should().Be("Root");
        row.FormattedValues["systemuser1.businessunitid"].Should().Be("Root");
        TestSteps.CodeOf(() => _source.Run($"<fetch><entity name='{Calls}'>{TalkOfCall} alias='x'/>{TalkOfCall} alias='x'/></entity></fetch>")).Should().Be("0x80041130");
    }

    [Fact]
    public void Links_by_key_need_no_scan_and_others_only_one()
    {
        _source.Run($"<fetch><entity name='{Calls}'>{TalkOfCall}/><link-entity name='systemuser' from='systemuserid' to='ownerid'/></entity></fetch>");
        _source.Scans.Should().Be(1);
        Users($"{CallsOfUser}/>");
        _source.Scans.Should().Be(3);
        var key = _source.Run($"<fetch><entity name='{Calls}'/></fetch>")[0].Id;
        var before = _source.Scans;
        _source.Run($"<fetch><entity name='{Calls}'><filter><condition attribute='{PhoneCallTable.PrimaryIdAttribute}' operator='eq' value='{key}'/></filter></entity></fetch>").Entities.Should().ContainSingle();
        _source.Scans.Should().Be(before);
        _source.Run($"<fetch><entity name='{Calls}'><filter type='or'><condition attribute='{PhoneCallTable.PrimaryIdAttribute}' operator='eq' value='{key}'/><condition attribute='statecode' operator='eq' value='0'/></filter></entity></fetch>").Entities.Should().HaveCount(2);
        _source.Scans.Should().Be(before + 1);
    }

    [Fact]
    public void Columns_of_different_types_cannot_be_linked() =>
        TestSteps.CodeOf(() => Users($"<link-entity name='{Calls}' from='msdyn_callername' to='systemuserid'/>")).Should().Be("0x80041121");

    [Fact]
    public void A_column_can_be_compared_with_a_column_of_a_linked_table()
    {
        _source.Add(Calls, ("msdyn_callername", "PHONE"), ("msdyn_liveworkitemid", new RowReference(LocalTables.Conversation, _source.Run("<fetch><entity name='msdyn_ocliveworkitem'><filter><condition attribute='subject' operator='eq' value='Phone'/></filter></entity></fetch>")[0].Id)));
        const string Link = "<link-entity name='msdyn_ocliveworkitem' from='activityid' to='msdyn_liveworkitemid' alias='talk' link-type='outer'/>";
        Callers($"<filter><condition attribute='msdyn_callername' operator='eq' valueof='talk.subject'/></filter>{Link}").Should().Be("PHONE");
        Callers($"<filter><condition attribute='msdyn_callername' operator='lt' valueof='talk.subject'/></filter>{Link}").Should().Be("a1 lost");
        TestSteps.FaultOf(() => Callers($"<filter><condition attribute='msdyn_callername' operator='eq' valueof='tale.subject'/></filter>{Link}")).Message.Should().Contain("tale");
        TestSteps.FaultOf(() => Callers($"<filter><condition attribute='msdyn_callername' operator='like' valueof='talk.subject'/></filter>{Link}")).ErrorCode.Should().Be(QueryFaults.InvalidOperator);

        // According to the platform only FetchXML can do so.
        var query = new QueryExpression(Calls);
        query.Criteria.AddCondition(new ConditionExpression(null, "msdyn_callername", ConditionOperator.Equal, true, (object)"talk.subject"));
        TestSteps.FaultOf(() => _source.Run(query)).ErrorCode.Should().Be(Faults.UnknownColumn);
    }

    [Fact]
    public void Rows_are_ordered_by_the_names_of_references_and_the_labels_of_choices()
    {
        Callers("<order attribute='ownerid'/>").Should().Be("lost a1 a2 z1 z2", "no name comes before Ana, and Ana before Zoe");
        Callers("<order attribute='ownerid' descending='true'/><order attribute='msdyn_callername' descending='true'/>").Should().Be("z2 z1 a2 a1 lost");
        Callers("<order attribute='statecode' descending='true'/>").Should().Be("z2 a1 a2 z1 lost");

        var jobs = new ListSource();
        foreach (var (name, state) in new[] { ("ready", 0), ("suspended", 1), ("locked", 2), ("completed", 3) }) jobs.Add(LocalTables.SystemJob, ("name", name), ("statecode", state));
        jobs.Texts("<fetch><entity name='asyncoperation'><attribute name='name'/><order attribute='statecode'/></entity></fetch>", "name").Should().Be("completed locked ready suspended");
        jobs.Texts("<fetch useraworderby='true'><entity name='asyncoperation'><attribute name='name'/><order attribute='statecode'/></entity></fetch>", "name").Should().Be("ready suspended locked completed");
    }

    [Fact]
    public void Orders_of_links_come_after_orders_of_the_table()
    {
        const string Owner = "<link-entity name='systemuser' from='systemuserid' to='ownerid' alias='owner'>";
        Callers($"{Owner}<order attribute='fullname'/></link-entity><order attribute='statecode'/>").Should().Be("z1 a1 a2 z2");
        Callers($"<order entityname='owner' attribute='fullname'/><order attribute='statecode'/>{Owner}</link-entity>").Should().Be("a1 a2 z1 z2");
        TestSteps.CodeOf(() => Callers("<order alias='owner'/>")).Should().Be("0x80041132");
        TestSteps.CodeOf(() => Callers("<order entityname='owner' attribute='fullname'/>")).Should().Be("0x80041126");
    }

    [Fact]
    public void Distinct_rows_differ_in_the_requested_columns()
    {
        _source.Texts($"<fetch distinct='true'><entity name='systemuser'><attribute name='fullname'/>{CallsOfUser}/></entity></fetch>", "fullname").Should().Be("Zoe Ana");
        _source.Run($"<fetch distinct='true'><entity name='{Calls}'><attribute name='ownerid'/><attribute name='statecode'/></entity></fetch>").Entities.Should().HaveCount(4);
        _source.Run($"<fetch distinct='true'><entity name='{Calls}'><attribute name='{PhoneCallTable.PrimaryIdAttribute}'/><attribute name='statecode'/></entity></fetch>").Entities.Should().HaveCount(5).And.OnlyContain(row => row.Id != Guid.Empty);

        // Values that look alike when joined are different.
        _source.Add(Calls, ("msdyn_callername", "x\ny"), ("msdyn_tophone", "z"));
        _source.Add(Calls, ("msdyn_callername", "x"), ("msdyn_tophone", "y\nz"));
        _source.Run($"<fetch distinct='true'><entity name='{Calls}'><attribute name='msdyn_callername'/><attribute name='msdyn_tophone'/><filter><condition attribute='msdyn_tophone' operator='not-null'/></filter></entity></fetch>").Entities.Should().HaveCount(2);
    }

    private string Users(string inner) => _source.Texts($"<fetch><entity name='systemuser'><attribute name='fullname'/>{inner}</entity></fetch>", "fullname");

    private string Callers(string inner) => _source.Texts($"<fetch><entity name='{Calls}'><attribute name='msdyn_callername'/>{inner}</entity></fetch>", "msdyn_callername");

    private void Rejected(string inner, string message) => TestSteps.FaultOf(() => Users(inner)).Message.Should().Contain(message);
}
