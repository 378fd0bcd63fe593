using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Tests.Messages;

namespace PhoneCallCtx.Simulator.Tests.Tables;

/// <summary>Every column that a caller may write, compared with the reference of the table, on Create and on Update.</summary>
public class ColumnTests
{
    private readonly ContactCenter _center = new();

    private static IEnumerable<ColumnDefinition> Written => PhoneCallTable.Columns.Where(column => column.IsWritable);

    /// <summary>The columns of a type, by logical name.</summary>
    private static TheoryData<string> Of(ColumnType type) => [.. Written.Where(column => column.Type == type).Select(column => column.LogicalName)];

    public static TheoryData<string> Texts => Of(ColumnType.String);

    public static TheoryData<string> Numbers => Of(ColumnType.Integer);

    public static TheoryData<string> Flags => Of(ColumnType.Boolean);

    public static TheoryData<string> Dates => Of(ColumnType.DateTime);

    public static TheoryData<string, string> References
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var column in Written.Where(column => column.Type is ColumnType.Lookup or ColumnType.Owner))
                foreach (var table in column.Targets) data.Add(column.LogicalName, table);
            return data;
        }
    }

    /// <summary>Each column with a value of each type that it does not accept.</summary>
    public static TheoryData<string, string> WrongTypes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var column in Written)
                foreach (var (type, _) in Values.Where(value => !Takes(column.Type, value.Type))) data.Add(column.LogicalName, type);
            return data;
        }
    }

    private static readonly (string Type, object Value)[] Values =
    [
        ("text", "Ana Reis"), ("whole number", 7), ("long number", 7L), ("decimal number", 7.5m), ("yes or no", true), ("date", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc)),
        ("identifier", new Guid("7b0c5d5e-0000-4000-8000-0000000000aa")), ("option", new OptionSetValue(1)), ("reference", new EntityReference("contact", Guid.Empty)), ("money", new Money(7)),
    ];

    [Fact]
    public void Every_type_of_writable_column_has_a_test() => Written.Select(column => column.Type).Distinct().Should().BeSubsetOf(
    [
        ColumnType.String, ColumnType.Integer, ColumnType.Boolean, ColumnType.DateTime, ColumnType.Lookup, ColumnType.Owner, ColumnType.EntityName, ColumnType.State, ColumnType.Status, ColumnType.Uniqueidentifier,
    ]);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_accepted_up_to_the_maximum_length(string column)
    {
        var length = PhoneCallTable.FindColumn(column)!.MaxLength;
        length.Should().Be(100);
        foreach (var text in new[] { "a", new string('7', length), string.Concat(Enumerable.Repeat("☎", length)), string.Concat(Enumerable.Repeat("📞", length / 2)) }) Taken(column, text);
        Rejected(column, new string('7', length + 1), "0x80044331");
        Rejected(column, string.Concat(Enumerable.Repeat("📞", length / 2)) + "1", "0x80044331");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_whole_number_is_accepted_from_the_minimum_to_the_maximum(string column)
    {
        var definition = PhoneCallTable.FindColumn(column)!;
        Taken(column, (int)definition.MinValue);
        Taken(column, 0);
        Taken(column, (int)definition.MaxValue);
        if (definition.MinValue > int.MinValue) Rejected(column, (int)definition.MinValue - 1, "0x8004432f");
        if (definition.MaxValue < int.MaxValue) Rejected(column, (int)definition.MaxValue + 1, "0x8004432f");
    }

    [Theory]
    [MemberData(nameof(Flags))]
    public void A_two_option_column_defaults_to_no(string column)
    {
        Taken(column, true);
        Taken(column, false);
        _center.Stored(_center.Call())[column].Should().Be(PhoneCallTable.FindColumn(column)!.DefaultValue);
        _center.Stored(_center.Call((column, null)))[column].Should().Be(PhoneCallTable.FindColumn(column)!.DefaultValue);
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void A_date_keeps_its_time_of_day(string column)
    {
        var id = _center.Call();
        _center.Dataverse.Update(TestSteps.Change(id, (column, new DateTime(2026, 1, 31, 17, 45, 12, DateTimeKind.Utc))));
        _center.Stored(id)[column].Should().Be(new DateTime(2026, 1, 31, 17, 45, 12, DateTimeKind.Utc));
    }

    public static TheoryData<DateTime, bool> Moments => new()
    {
        { DateTime.MinValue, false },
        { new DateTime(1700, 1, 1, 0, 0, 0, DateTimeKind.Utc), false },
        { new DateTime(1752, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc), false },
        { new DateTime(1752, 12, 31, 23, 59, 59, DateTimeKind.Unspecified), false },
        { new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc), true },
        { new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), true },
        { new DateTime(1753, 1, 1, 0, 0, 1, DateTimeKind.Utc), true },
        { new DateTime(9999, 12, 30, 23, 59, 59, 999, DateTimeKind.Utc), true },
        { new DateTime(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc), false },
        { DateTime.MaxValue, false },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void A_date_is_accepted_from_1753_01_01_to_9999_12_30(DateTime moment, bool isTaken)
    {
        // A system job may end at any time; a row cannot be migrated in the future.
        var job = _center.Dataverse.Create(new Entity("asyncoperation"));
        var writes = new List<Action>
        {
            () => _center.Dataverse.Create(new Entity("asyncoperation") { ["completedon"] = moment }),
            () => _center.Dataverse.Update(new Entity("asyncoperation", job) { ["completedon"] = moment }),
        };
        if (moment.Year < 2000)
        {
            writes.Add(() => _center.Call(("overriddencreatedon", moment)));
            writes.Add(() => Updated("overriddencreatedon", moment));
        }

        foreach (var write in writes)
        {
            if (isTaken) write.Should().NotThrow();
            else TestSteps.CodeOf(write).Should().Be("0x80040239");
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void A_reference_must_point_to_an_existing_row(string column, string table)
    {
        var reference = new EntityReference(table, table switch
        {
            "systemuser" => _center.User(),
            "team" => _center.Team("Night shift"),
            _ => _center.Conversation(),
        });
        foreach (var id in new[] { _center.Call((column, reference)), Updated(column, reference) })
        {
            var stored = _center.Stored(id).GetAttributeValue<EntityReference>(column)!;
            (stored.LogicalName, stored.Id).Should().Be((reference.LogicalName, reference.Id));
            stored.Name.Should().NotBeNullOrEmpty();
        }

        Rejected(column, new EntityReference(table, Guid.NewGuid()), "0x80040217");
        Rejected(column, new EntityReference(table, Guid.Empty), "0x80040217");
        Rejected(column, new EntityReference("businessunit", WellKnown.BusinessUnitId), "0x80040203");
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_value_with_a_wrong_type_is_a_fault_that_names_the_column(string column, string type) => Rejected(column, Values.Single(value => value.Type == type).Value, "0x80040203", onUpdate: PhoneCallTable.FindColumn(column)!.Type != ColumnType.Uniqueidentifier);

    [Theory]
    [InlineData("statecode", 2)]
    [InlineData("statecode", -1)]
    [InlineData("statuscode", 0)]
    [InlineData("statuscode", 3)]
    public void An_unknown_option_is_a_fault(string column, int option) => Rejected(column, new OptionSetValue(option), "0x80048408");

    public static TheoryData<string> Emptied => [.. Written.Where(column => column.RequiredLevel != RequiredLevel.SystemRequired && column.Type != ColumnType.Status).Select(column => column.LogicalName)];

    [Theory]
    [MemberData(nameof(Emptied))]
    public void An_optional_column_can_be_emptied(string column)
    {
        var id = _center.Call(("msdyn_ismicrosoftteamsphonenumber", true), ("msdyn_callername", "Ana Reis"));
        _center.Dataverse.Update(TestSteps.Change(id, (column, null)));
        _center.Stored(id).Contains(column).Should().BeFalse();
    }

    [Theory]
    [InlineData("ownerid")]
    [InlineData("owneridtype")]
    public void A_required_column_cannot_be_emptied(string column)
    {
        var id = _center.Call();
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Update(TestSteps.Change(id, (column, null))));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040203");
        fault.ErrorDetails["column"].Should().Be(column);
        _center.Stored(id).GetAttributeValue<EntityReference>("ownerid")!.Id.Should().Be(WellKnown.AdministratorId);
    }

    [Fact]
    public void A_supplied_owner_type_is_ignored()
    {
        var id = _center.Call(("owneridtype", "team"));
        _center.Stored(id)["owneridtype"].Should().Be("systemuser");
        _center.Dataverse.Update(TestSteps.Change(id, ("owneridtype", "team")));
        _center.Stored(id)["owneridtype"].Should().Be("systemuser");
        _center.Dataverse.Update(TestSteps.Change(id, ("ownerid", ContactCenter.TeamReference(_center.Team("Night shift"))), ("owneridtype", "systemuser")));
        _center.Stored(id)["owneridtype"].Should().Be("team");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_Id_and_a_primary_key_that_name_different_rows_are_a_fault(bool isKeyAttribute)
    {
        var id = _center.Call();
        var row = TestSteps.Change(id, ("msdyn_callername", "Ana Reis"));
        if (isKeyAttribute) row.KeyAttributes[PhoneCallTable.PrimaryIdAttribute] = Guid.NewGuid();
        else row[PhoneCallTable.PrimaryIdAttribute] = Guid.NewGuid();
        var before = _center.Everything();
        foreach (var message in new[] { "Create", "Update", "Upsert" })
        {
            foreach (var request in new[] { ContactCenter.Named(message, ("Target", row)), ContactCenter.Named(message + "Multiple", ("Targets", new EntityCollection([row]) { EntityName = row.LogicalName })) })
            {
                var fault = TestSteps.FaultOf(() => _center.Dataverse.Execute(request));
                Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80040216");
                fault.ErrorDetails["column"].Should().Be(PhoneCallTable.PrimaryIdAttribute);
            }
        }

        _center.Everything().Should().Equal(before);
        foreach (var same in new object?[] { id, Guid.Empty, null })
            _center.Dataverse.Update(TestSteps.Change(id, (PhoneCallTable.PrimaryIdAttribute, same), ("msdyn_callername", "Ana Reis")));
        _center.Stored(id)["msdyn_callername"].Should().Be("Ana Reis");
        _center.Dataverse.ReadAll(PhoneCallTable.LogicalName).Should().ContainSingle();
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    [InlineData("UpsertMultiple")]
    public void An_alternate_key_and_a_primary_key_that_name_different_rows_are_a_fault(string message)
    {
        _center.Dataverse.DefineAlternateKey(PhoneCallTable.LogicalName, "callsid", "msdyn_callsid");
        var (id, other) = (_center.Call(("msdyn_callsid", "CA100")), _center.Call());
        Entity Row(Guid column) => new(PhoneCallTable.LogicalName, "msdyn_callsid", "CA100") { [PhoneCallTable.PrimaryIdAttribute] = column, ["msdyn_callername"] = "Ana Reis" };
        OrganizationRequest Of(Entity row) => message.EndsWith("Multiple", StringComparison.Ordinal)
            ? ContactCenter.Named(message, ("Targets", new EntityCollection([row]) { EntityName = row.LogicalName }))
            : ContactCenter.Named(message, ("Target", row));
        var before = _center.Everything();
        foreach (var column in new[] { other, Guid.NewGuid() }) TestSteps.CodeOf(() => _center.Dataverse.Execute(Of(Row(column)))).Should().Be("0x80040216");
        _center.Everything().Should().Equal(before);
        foreach (var column in new[] { id, Guid.Empty })
        {
            _center.Dataverse.Update(TestSteps.Change(id, ("msdyn_callername", "")));
            _center.Dataverse.Execute(Of(Row(column)));
            _center.Stored(id)["msdyn_callername"].Should().Be("Ana Reis");
        }

        _center.Stored(other).Contains("msdyn_callername").Should().BeFalse();
    }

    [Theory]
    [InlineData("msdyn_ocliveworkitem")]
    [InlineData("team")]
    [InlineData("asyncoperation")]
    public void An_unknown_column_of_a_related_table_is_a_fault_that_names_it(string table)
    {
        var before = _center.Everything();
        var fault = TestSteps.FaultOf(() => _center.Dataverse.Create(new Entity(table) { ["msdyn_nosuchcolumn"] = 1 }));
        Errors.Faults.Show(fault.ErrorCode).Should().Be("0x80041103");
        fault.ErrorDetails["column"].Should().Be("msdyn_nosuchcolumn");
        _center.Everything().Should().Equal(before);
    }

    private static bool Takes(ColumnType column, string type) => column switch
    {
        ColumnType.String or ColumnType.EntityName => type == "text",
        ColumnType.Integer => type == "whole number",
        ColumnType.Boolean => type == "yes or no",
        ColumnType.DateTime => type == "date",
        ColumnType.Uniqueidentifier => type == "identifier",
        ColumnType.State or ColumnType.Status => type == "option",
        _ => false,
    };

    private Guid Updated(string column, object? value)
    {
        var id = _center.Call();
        _center.Dataverse.Update(TestSteps.Change(id, (column, value)));
        return id;
    }

    private void Taken(string column, object value)
    {
        _center.Stored(_center.Call((column, value)))[column].Should().Be(value);
        _center.Stored(Updated(column, value))[column].Should().Be(value);
    }

    private void Rejected(string column, object value, string code, bool onUpdate = true)
    {
        var id = _center.Call();
        var before = _center.Everything();
        var actions = new List<Action> { () => _center.Call((column, value)) };
        if (onUpdate) actions.Add(() => _center.Dataverse.Update(TestSteps.Change(id, (column, value))));
        foreach (var action in actions)
        {
            var fault = TestSteps.FaultOf(action);
            Errors.Faults.Show(fault.ErrorCode).Should().Be(code);
            fault.ErrorDetails["column"].Should().Be(column);
        }

        _center.Everything().Should().Equal(before);
    }
}
