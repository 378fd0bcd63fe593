using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Queries;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Tests.Queries;

/// <summary>Every operator on a column of every type finds the same rows as a simple search, or is rejected.</summary>
public class OperatorMatrixTests
{
    private const string Table = PhoneCallTable.LogicalName;

    private static readonly Guid[] Users = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid())];
    private static readonly string[] Names = ["ana", "ANA", "Bea", "bea ", "Çem", "IRIS", "iris", "ırıs", "İris", "100%", "a_b", "[x]", "Ana Maria", "a'b<&>", "\u00e9va"];

    private static readonly (string Column, Func<Random, object> Value)[] Columns =
    [
        ("msdyn_callername", random => Names[random.Next(Names.Length)]),
        ("owneridtype", random => random.Next(2) == 0 ? "systemuser" : "team"),
        ("importsequencenumber", random => random.Next(-3, 4)),
        ("versionnumber", random => (long)int.MaxValue + random.Next(4)),
        ("msdyn_ismicrosoftteamsphonenumber", random => random.Next(2) == 0),
        ("createdon", random => new DateTime(2026, 11, 20 + random.Next(8), random.Next(3) * 8, 0, 0, DateTimeKind.Utc)),
        ("msdyn_liveworkitemid", random => new RowReference(LocalTables.Conversation, Users[random.Next(Users.Length)])),
        ("ownerid", random => new RowReference(LocalTables.User, Users[random.Next(Users.Length)])),
        ("statecode", random => random.Next(2)),
        ("statuscode", random => random.Next(1, 3)),
        (PhoneCallTable.PrimaryIdAttribute, _ => Guid.NewGuid()),
    ];

    private readonly ListSource _source = new() { UserId = Users[0], BusinessUnitId = Users[1], TeamIds = [Users[2], Users[3]] };
    private readonly List<Dictionary<string, object?>> _rows = [];
    private readonly Random _random = new(7);

    public OperatorMatrixTests()
    {
        for (var i = 0; i < 120; i++)
        {
            var row = Columns.ToDictionary(column => column.Column, column => _random.Next(5) == 0 && column.Column != PhoneCallTable.PrimaryIdAttribute ? null : (object?)column.Value(_random));
            _rows.Add(row);
            _source.Add(Table, [.. row.Select(pair => (pair.Key, pair.Value))]);
        }
    }

    public static TheoryData<string, ConditionOperator> Compared => Pairs(
        Columns.Select(column => column.Column),
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual, ConditionOperator.LessThan, ConditionOperator.LessEqual,
        ConditionOperator.In, ConditionOperator.NotIn, ConditionOperator.Between, ConditionOperator.NotBetween, ConditionOperator.Null, ConditionOperator.NotNull);

    [Theory]
    [MemberData(nameof(Compared))]
    public void A_comparison_finds_the_rows_of_a_simple_search_in_every_form(string column, ConditionOperator comparison)
    {
        for (var round = 0; round < 12; round++)
        {
            var values = Enumerable.Range(0, CountOf(comparison)).Select(_ => PickValue(column)).ToArray();
            var expected = _rows.Where(row => Finds(comparison, row[column], values)).Select(row => (Guid)row[PhoneCallTable.PrimaryIdAttribute]!).ToArray();
            _source.Ids(Expression(column, comparison, values)).Should().Equal(expected);
            foreach (var name in QuerySupport.FetchOperators.Where(known => known.Value == comparison).Select(known => known.Key))
                _source.Ids(Fetch(column, name, values)).Should().Equal(expected);
            if (comparison != ConditionOperator.Equal) continue;
            var byAttribute = new QueryByAttribute(Table);
            byAttribute.AddAttributeValue(column, values[0]);
            _source.Ids(byAttribute).Should().Equal(expected);
        }
    }

    [Fact]
    public void QueryByAttribute_can_search_for_null()
    {
        var query = new QueryByAttribute(Table);
        query.AddAttributeValue("msdyn_callername", null);
        _source.Ids(query).Should().Equal(_source.Ids(Expression("msdyn_callername", ConditionOperator.Null)));
    }

    public static TheoryData<string, ConditionOperator> Texts => Pairs(
        ["msdyn_callername", "owneridtype"],
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith, ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith);

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_search_finds_the_same_rows_in_every_form(string column, ConditionOperator comparison)
    {
        foreach (var text in new[] { "a", "A", "na", "iris", "I", "system", "am", "", "zzz" })
        {
            var expected = _rows.Where(row => row[column] is string value ? FindsText(comparison, value, text) : IsNegative(comparison)).Select(row => (Guid)row[PhoneCallTable.PrimaryIdAttribute]!).ToArray();
            var pattern = comparison is ConditionOperator.Like or ConditionOperator.NotLike ? $"%{text}%" : text;
            _source.Ids(Expression(column, comparison, pattern)).Should().Equal(expected);
            _source.Ids(Fetch(column, QuerySupport.FetchOperators.First(known => known.Value == comparison).Key, pattern)).Should().Equal(expected);
        }
    }

    /// <summary>The column types of an operator, from the platform's page of operators, and values for it.</summary>
    private static (ColumnType[] Types, object?[] Values)? Taste(ConditionOperator comparison) => comparison switch
    {
        _ when !Conditions.IsSupported(comparison) => null,
        ConditionOperator.Like or ConditionOperator.NotLike or ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith or ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith
            => ([ColumnType.String, ColumnType.EntityName, ColumnType.Lookup, ColumnType.Owner], ["a"]),
        ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId or ConditionOperator.EqualBusinessId or ConditionOperator.NotEqualBusinessId or ConditionOperator.EqualUserTeams or ConditionOperator.EqualUserOrUserTeams
            => ([ColumnType.Lookup, ColumnType.Owner, ColumnType.Uniqueidentifier], []),
        ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter => ([ColumnType.DateTime], ["2026-11-24"]),
        _ when DateRanges.Fixed.ContainsKey(comparison) => ([ColumnType.DateTime], []),
        _ when DateRanges.Counted.ContainsKey(comparison) => ([ColumnType.DateTime], [2]),
        _ => null,
    };

    public static TheoryData<string, ConditionOperator> All => Pairs(Columns.Select(column => column.Column), [.. Enum.GetValues<ConditionOperator>().Where(comparison => Taste(comparison) is not null)]);

    [Theory]
    [MemberData(nameof(All))]
    public void An_operator_is_rejected_on_columns_of_other_types(string column, ConditionOperator comparison)
    {
        var (types, values) = Taste(comparison)!.Value;
        var name = QuerySupport.FetchOperators.First(known => known.Value == comparison).Key;
        if (types.Contains(LocalTables.PhoneCalls.Find(column)!.Type))
        {
            _source.Ids(Expression(column, comparison, values)).Should().Equal(_source.Ids(Fetch(column, name, values)));
            return;
        }

        foreach (var query in new QueryBase[] { Expression(column, comparison, values), Fetch(column, name, values) })
        {
            var fault = TestSteps.FaultOf(() => _source.Run(query));
            fault.ErrorCode.Should().Be(QueryFaults.InvalidOperator);
            fault.Message.Should().Contain(comparison.ToString()).And.Contain(column);
        }
    }

    public static TheoryData<string> ColumnNames => [.. Columns.Select(column => column.Column)];

    [Theory]
    [MemberData(nameof(ColumnNames))]
    public void A_value_with_a_wrong_type_is_a_fault_that_names_the_column(string column)
    {
        var type = LocalTables.PhoneCalls.Find(column)!.Type;
        foreach (var value in new[] { null, "x y", 1.5, Guid.NewGuid(), DateTime.UtcNow, true, new object() })
        {
            var isRight = (type, value) switch
            {
                (ColumnType.String or ColumnType.EntityName, string) => true,
                (ColumnType.Boolean, bool) => true,
                (ColumnType.DateTime, DateTime) => true,
                (ColumnType.Lookup or ColumnType.Owner or ColumnType.Uniqueidentifier, Guid) => true,
                _ => false,
            };
            if (isRight) continue;
            foreach (var comparison in new[] { ConditionOperator.Equal, ConditionOperator.GreaterThan, ConditionOperator.In })
            {
                var fault = TestSteps.FaultOf(() => _source.Run(Expression(column, comparison, value)));
                fault.ErrorCode.Should().Be(QueryFaults.InvalidValue);
                fault.Message.Should().Contain(column);
            }
        }
    }

    [Fact]
    public void Operators_find_the_user_and_the_teams_and_unit_of_the_user()
    {
        foreach (var (comparison, ids, isEqual) in new (ConditionOperator, Guid[], bool)[]
        {
            (ConditionOperator.EqualUserId, [Users[0]], true), (ConditionOperator.NotEqualUserId, [Users[0]], false),
            (ConditionOperator.EqualBusinessId, [Users[1]], true), (ConditionOperator.NotEqualBusinessId, [Users[1]], false),
            (ConditionOperator.EqualUserTeams, [Users[2], Users[3]], true), (ConditionOperator.EqualUserOrUserTeams, [Users[0], Users[2], Users[3]], true),
        })
        {
            var expected = _rows.Where(row => (row["ownerid"] is RowReference owner && ids.Contains(owner.Id)) == isEqual).Select(row => (Guid)row[PhoneCallTable.PrimaryIdAttribute]!).ToArray();
            expected.Should().NotBeEmpty();
            _source.Ids(Expression("ownerid", comparison)).Should().Equal(expected);
        }
    }

    private static TheoryData<string, ConditionOperator> Pairs(IEnumerable<string> columns, params ConditionOperator[] comparisons)
    {
        var data = new TheoryData<string, ConditionOperator>();
        foreach (var column in columns)
            foreach (var comparison in comparisons) data.Add(column, comparison);
        return data;
    }

    private static int CountOf(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Null or ConditionOperator.NotNull => 0,
        ConditionOperator.Between or ConditionOperator.NotBetween => 2,
        ConditionOperator.In or ConditionOperator.NotIn => 3,
        _ => 1,
    };

    /// <summary>A value that a row has or could have.</summary>
    private object PickValue(string column)
    {
        var value = _rows[_random.Next(_rows.Count)][column] ?? Columns.Single(other => other.Column == column).Value(_random);
        return value is RowReference reference ? reference.Id : value;
    }

    private static bool Finds(ConditionOperator comparison, object? stored, object[] values)
    {
        if (stored is null) return comparison == ConditionOperator.Null || IsNegative(comparison);
        int Beside(int place) => Compare(stored is RowReference reference ? reference.Id : stored, values[place]);
        return comparison switch
        {
            ConditionOperator.NotNull => true,
            ConditionOperator.Equal => Beside(0) == 0,
            ConditionOperator.NotEqual => Beside(0) != 0,
            ConditionOperator.GreaterThan => Beside(0) > 0,
            ConditionOperator.GreaterEqual => Beside(0) >= 0,
            ConditionOperator.LessThan => Beside(0) < 0,
            ConditionOperator.LessEqual => Beside(0) <= 0,
            ConditionOperator.In => Beside(0) == 0 || Beside(1) == 0 || Beside(2) == 0,
            ConditionOperator.NotIn => Beside(0) != 0 && Beside(1) != 0 && Beside(2) != 0,
            ConditionOperator.Between => Beside(0) >= 0 && Beside(1) <= 0,
            ConditionOperator.NotBetween => Beside(0) < 0 || Beside(1) > 0,
            _ => false,
        };
    }

    /// <summary>Whether an operator is negative, so that it also matches rows without a value.</summary>
    private static bool IsNegative(ConditionOperator comparison) =>
        comparison is ConditionOperator.NotEqual or ConditionOperator.NotIn or ConditionOperator.NotBetween or ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith;

    private static int Compare(object one, object other) => one is string text ? string.CompareOrdinal(text.ToUpperInvariant(), ((string)other).ToUpperInvariant()) : ((IComparable)one).CompareTo(other);

    private static bool FindsText(ConditionOperator comparison, string value, string text)
    {
        (value, text) = (value.ToUpperInvariant(), text.ToUpperInvariant());
        return comparison switch
        {
            ConditionOperator.Like => value.Contains(text, StringComparison.Ordinal),
            ConditionOperator.NotLike => !value.Contains(text, StringComparison.Ordinal),
            ConditionOperator.BeginsWith => value.StartsWith(text, StringComparison.Ordinal),
            ConditionOperator.DoesNotBeginWith => !value.StartsWith(text, StringComparison.Ordinal),
            ConditionOperator.EndsWith => value.EndsWith(text, StringComparison.Ordinal),
            _ => !value.EndsWith(text, StringComparison.Ordinal),
        };
    }

    private static QueryExpression Expression(string column, ConditionOperator comparison, params object?[] values)
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition(new ConditionExpression(null, column, comparison, false, values));
        return query;
    }

    private static FetchExpression Fetch(string column, string comparison, params object?[] values)
    {
        var texts = values.Select(value => SecurityElement.Escape(value is DateTime time ? time.ToString("o", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture)!)).ToArray();
        var inner = texts.Length == 1 ? $" value=\"{texts[0]}\"/>" : $">{string.Concat(texts.Select(text => $"<value>{text}</value>"))}</condition>";
        return new FetchExpression($"<fetch><entity name='{Table}'><filter><condition attribute='{column}' operator='{comparison}'{inner}</filter></entity></fetch>");
    }
}
