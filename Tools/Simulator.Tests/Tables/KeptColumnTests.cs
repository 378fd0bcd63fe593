using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>The columns that only the platform writes.</summary>
public class KeptColumnTests
{
    private readonly TestClock _clock = new();
    private readonly ContactCenter _center;

    public KeptColumnTests() => _center = new ContactCenter(new LocalDataverseOptions { Clock = _clock });

    public static TheoryData<string> Kept => [.. PhoneCallTable.Columns.Where(column => !column.IsWritable).Select(column => column.LogicalName)];

    [Theory]
    [MemberData(nameof(Kept))]
    public void A_supplied_value_of_a_platform_column_is_dropped(string column)
    {
        object value = PhoneCallTable.FindColumn(column)!.Type switch
        {
            ColumnType.Lookup => new EntityReference(PhoneCallTable.FindColumn(column)!.Targets.Single(), Guid.NewGuid()),
            ColumnType.DateTime => new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ColumnType.BigInt => -1L,
            _ => "dropped",
        };
        var id = _center.Call((column, value));
        Of(id, column).Should().NotBeEquivalentTo(value);
        _center.Dataverse.Update(TestSteps.Change(id, (column, value)));
        Of(id, column).Should().NotBeEquivalentTo(value);
        if (column is "createdby" or "modifiedby") _center.Stored(id).GetAttributeValue<EntityReference>(column)!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void An_Update_changes_the_modified_columns_and_not_the_created_columns()
    {
        var user = _center.User();
        var created = _clock.GetUtcNow().UtcDateTime;
        var id = _center.CallOf(user);
        _clock.Advance(TimeSpan.FromHours(1));
        _center.Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "Ana Reis")));

        var row = _center.Stored(id);
        row["createdon"].Should().Be(created);
        row.GetAttributeValue<EntityReference>("createdby")!.Id.Should().Be(user);
        row["modifiedon"].Should().Be(created.AddHours(1));
        row.GetAttributeValue<EntityReference>("modifiedby")!.Id.Should().Be(WellKnown.AdministratorId);
        row.Contains("createdonbehalfby").Should().BeFalse();
        row.Contains("modifiedonbehalfby").Should().BeFalse();
    }

    [Fact]
    public void The_modified_columns_of_a_new_row_equal_the_created_columns()
    {
        var row = _center.Stored(_center.Call());
        row["modifiedon"].Should().Be(row["createdon"]);
        row.GetAttributeValue<EntityReference>("modifiedby").Should().BeEquivalentTo(row.GetAttributeValue<EntityReference>("createdby"));
    }

    [Fact]
    public void An_impersonating_administrator_is_recorded_until_another_user_writes()
    {
        var user = _center.User();
        var delegated = _center.Dataverse.ServiceFor(user, onBehalfOf: WellKnown.AdministratorId);
        var id = delegated.Create(TestSteps.Row());
        foreach (var (author, delegating) in new[] { ("createdby", "createdonbehalfby"), ("modifiedby", "modifiedonbehalfby") })
        {
            _center.Stored(id).GetAttributeValue<EntityReference>(author)!.Id.Should().Be(user);
            _center.Stored(id).GetAttributeValue<EntityReference>(delegating)!.Id.Should().Be(WellKnown.AdministratorId);
        }

        _center.As(user).Update(TestSteps.Change(id, ("msdyn_callername", "Ana Reis")));
        _center.Stored(id).Contains("modifiedonbehalfby").Should().BeFalse();
        _center.Stored(id).GetAttributeValue<EntityReference>("createdonbehalfby")!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void The_owner_columns_fit_a_user_or_a_team()
    {
        var unit = _center.Unit("Porto");
        var user = _center.User("Ana Reis", unit);
        _center.Dataverse.Update(new Entity("systemuser", user) { ["yomifullname"] = "Reis Ana" });
        var id = _center.CallOf(user);
        var row = _center.Stored(id);
        row.GetAttributeValue<EntityReference>("owninguser")!.Id.Should().Be(user);
        row.GetAttributeValue<EntityReference>("owningbusinessunit")!.Id.Should().Be(unit);
        row["owneridname"].Should().Be("Ana Reis");
        row["owneridyominame"].Should().Be("Reis Ana");
        row.Contains("owningteam").Should().BeFalse();

        var team = _center.Team("Night shift");
        _center.Dataverse.Update(TestSteps.Change(id, ("ownerid", ContactCenter.TeamReference(team))));
        row = _center.Stored(id);
        row.GetAttributeValue<EntityReference>("owningteam")!.Id.Should().Be(team);
        row["owneridname"].Should().Be("Night shift");
        row.Contains("owninguser").Should().BeFalse();
        row.Contains("owneridyominame").Should().BeFalse();
        row.GetAttributeValue<EntityReference>("owningbusinessunit")!.Id.Should().NotBe(unit);
    }

    [Theory]
    [InlineData("systemuser", "fullname", "owneridname")]
    [InlineData("systemuser", "yomifullname", "owneridyominame")]
    [InlineData("team", "name", "owneridname")]
    [InlineData("team", "yominame", "owneridyominame")]
    public void All_rows_show_the_new_name_of_their_owner(string table, string column, string ownerColumn)
    {
        var owner = new EntityReference(table, table == "team" ? _center.Team("Night shift") : _center.User());
        var (id, other) = (_center.Call(("ownerid", owner)), _center.Call());
        var unchanged = _center.Stored(other).Attributes;
        _center.Dataverse.Update(new Entity(table, owner.Id) { [column] = "Renamed" });
        _center.Stored(id)[ownerColumn].Should().Be("Renamed");
        _center.Stored(other).Attributes.Should().BeEquivalentTo(unchanged);
    }

    [Fact]
    public void The_version_rises_with_each_write_over_all_rows_and_tables()
    {
        var versions = new System.Collections.Generic.List<long>();
        var (first, second) = (_center.Call(), _center.Call());
        versions.AddRange([Version(first), Version(second)]);
        _center.Dataverse.Update(TestSteps.Change(first, ("msdyn_callername", "Ana Reis")));
        versions.Add(Version(first));
        versions.Add(_center.Dataverse.Find("msdyn_ocliveworkitem", _center.Conversation())!.GetAttributeValue<long>("versionnumber"));
        _center.Dataverse.Update(TestSteps.Change(second));
        versions.Add(Version(second));
        versions.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_migrated_row_keeps_its_first_creation_and_its_migration_time()
    {
        var first = new DateTime(2019, 5, 4, 13, 30, 0, DateTimeKind.Utc);
        var row = _center.Stored(_center.Call(("overriddencreatedon", first)));
        row["createdon"].Should().Be(first);
        row["overriddencreatedon"].Should().Be(_clock.GetUtcNow().UtcDateTime);
        row["modifiedon"].Should().Be(_clock.GetUtcNow().UtcDateTime);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(3600, false)]
    public void A_first_creation_in_the_future_is_rejected(int seconds, bool isTaken)
    {
        var first = _clock.GetUtcNow().UtcDateTime.AddSeconds(seconds);
        var id = _center.Call();
        foreach (var write in new Action[] { () => _center.Call(("overriddencreatedon", first)), () => _center.Dataverse.Update(TestSteps.Change(id, ("overriddencreatedon", first))) })
        {
            if (isTaken)
            {
                write.Should().NotThrow();
                continue;
            }

            var fault = TestSteps.FaultOf(write);
            Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040239");
            fault.ErrorDetails["column"].Should().Be("overriddencreatedon");
            fault.Message.Should().Contain("future");
        }
    }

    [Theory]
    [InlineData(null, null, 0, 1)]
    [InlineData(0, null, 0, 1)]
    [InlineData(1, null, 1, 2)]
    [InlineData(null, 1, 0, 1)]
    [InlineData(1, 2, 1, 2)]
    public void A_new_row_gets_the_missing_status_or_status_reason(int? state, int? status, int expectedState, int expectedStatus)
    {
        var row = TestSteps.Row();
        if (state is { } s) row["statecode"] = new OptionSetValue(s);
        if (status is { } r) row["statuscode"] = new OptionSetValue(r);
        var stored = _center.Stored(_center.Dataverse.Create(row));
        stored.GetAttributeValue<OptionSetValue>("statecode")!.Value.Should().Be(expectedState);
        stored.GetAttributeValue<OptionSetValue>("statuscode")!.Value.Should().Be(expectedStatus);
    }

    private object? Of(Guid id, string column) => _center.Stored(id).Attributes.TryGetValue(column, out var value) ? value : null;

    private long Version(Guid id) => _center.Stored(id).GetAttributeValue<long>("versionnumber");
}
