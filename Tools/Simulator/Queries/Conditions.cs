using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.Simulator.Store;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>
/// Compiles conditions on columns. The operator null and the negative operators find a row without a value: the platform
/// adds "or is null" to the negative ones.
/// </summary>
internal static class Conditions
{
    private static readonly ConditionOperator[] OfUser =
    [
        ConditionOperator.EqualUserId, ConditionOperator.NotEqualUserId, ConditionOperator.EqualBusinessId, ConditionOperator.NotEqualBusinessId,
        ConditionOperator.EqualUserTeams, ConditionOperator.EqualUserOrUserTeams,
    ];

    private static readonly ConditionOperator[] OfText =
    [
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith,
    ];

    private static readonly ConditionOperator[] OfAll =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual, ConditionOperator.LessThan, ConditionOperator.LessEqual,
        ConditionOperator.In, ConditionOperator.NotIn, ConditionOperator.Between, ConditionOperator.NotBetween, ConditionOperator.Null, ConditionOperator.NotNull,
    ];

    private static readonly ConditionOperator[] OfDays = [ConditionOperator.On, ConditionOperator.NotOn, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter];

    /// <summary>Whether the local Dataverse supports the operator.</summary>
    public static bool IsSupported(ConditionOperator comparison) =>
        OfAll.Contains(comparison) || OfText.Contains(comparison) || OfDays.Contains(comparison) || OfUser.Contains(comparison)
        || DateRanges.Fixed.ContainsKey(comparison) || DateRanges.Counted.ContainsKey(comparison);

    /// <summary>Compiles a test of a stored value; the value may be missing.</summary>
    public static Func<object?, bool> Compile(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values, IQuerySource source)
    {
        if (comparison is ConditionOperator.Null or ConditionOperator.NotNull)
        {
            Count(column, comparison, values, 0);
            return comparison == ConditionOperator.Null ? value => value is null : value => value is not null;
        }

        if (!IsSupported(comparison)) throw QueryFaults.NotSupported(QuerySupport.WhyNot(comparison) is { Length: > 0 } why ? $"the operator {comparison}: {why}" : $"the operator {comparison}");
        var test = OfText.Contains(comparison) ? Text(column, comparison, Count(column, comparison, values, 1)[0])
            : OfUser.Contains(comparison) ? User(column, comparison, Count(column, comparison, values, 0), source)
            : OfDays.Contains(comparison) ? Day(column, comparison, Count(column, comparison, values, 1)[0])
            : DateRanges.Fixed.TryGetValue(comparison, out var range) ? Range(column, comparison, Count(column, comparison, values, 0), range(source.Now))
            : DateRanges.Counted.TryGetValue(comparison, out var counted) ? Range(column, comparison, values, counted(source.Now, Number(column, comparison, values)))
            : Comparison(column, comparison, values);
        return FindsEmpty(comparison, source.Behavior) ? value => value is null || test(value) : value => value is not null && test(value);
    }

    /// <summary>Whether the operator searches text.</summary>
    public static bool IsOfText(ConditionOperator comparison) => OfText.Contains(comparison);

    /// <summary>Whether the operator takes no value.</summary>
    public static bool IsWithoutValue(ConditionOperator comparison) =>
        comparison is ConditionOperator.Null or ConditionOperator.NotNull || OfUser.Contains(comparison) || DateRanges.Fixed.ContainsKey(comparison);

    /// <summary>Compiles a comparison of two stored values.</summary>
    public static Func<object, object, bool> Compile(TableColumn column, ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Equal => (one, other) => StoredValues.Comparer.Equals(one, other),
        ConditionOperator.NotEqual => (one, other) => !StoredValues.Comparer.Equals(one, other),
        ConditionOperator.GreaterThan => (one, other) => StoredValues.Comparer.Compare(one, other) > 0,
        ConditionOperator.GreaterEqual => (one, other) => StoredValues.Comparer.Compare(one, other) >= 0,
        ConditionOperator.LessThan => (one, other) => StoredValues.Comparer.Compare(one, other) < 0,
        ConditionOperator.LessEqual => (one, other) => StoredValues.Comparer.Compare(one, other) <= 0,
        _ => throw Faults.Create(QueryFaults.InvalidOperator, $"The operator {comparison} cannot compare the column {column} with another column.", column.LogicalName),
    };

    private static bool FindsEmpty(ConditionOperator comparison, PlatformBehavior behavior) => comparison switch
    {
        ConditionOperator.NotEqual or ConditionOperator.NotOn or ConditionOperator.NotEqualUserId or ConditionOperator.NotEqualBusinessId => behavior.NotEqualFindsEmpty,
        ConditionOperator.NotIn or ConditionOperator.NotBetween => behavior.NotInFindsEmpty,
        ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith => behavior.NotLikeFindsEmpty,
        _ => false,
    };

    private static Func<object, bool> Comparison(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values)
    {
        switch (comparison)
        {
            case ConditionOperator.In or ConditionOperator.NotIn:
                var set = values.SelectMany(Flatten).Select(value => StoredValues.Read(column, value)).ToHashSet(StoredValues.Comparer);
                if (set.Count == 0) throw Faults.Create(QueryFaults.InvalidValue, $"The operator {comparison} on the column {column} needs at least one value.", column.LogicalName);
                var isIn = comparison == ConditionOperator.In;
                return value => set.Contains(value) == isIn;
            case ConditionOperator.Between or ConditionOperator.NotBetween:
                var both = Count(column, comparison, values.SelectMany(Flatten).ToArray(), 2);
                var (from, to) = (StoredValues.Read(column, both[0]), StoredValues.Read(column, both[1]));
                var isBetween = comparison == ConditionOperator.Between;
                return value => (StoredValues.Comparer.Compare(value, from) >= 0 && StoredValues.Comparer.Compare(value, to) <= 0) == isBetween;
            default:
                var operand = StoredValues.Read(column, Count(column, comparison, values, 1)[0]);
                var compare = Compile(column, comparison);
                return value => compare(value, operand);
        }
    }

    private static Func<object, bool> Text(TableColumn column, ConditionOperator comparison, object? value)
    {
        if (column.Type is not (ColumnType.String or ColumnType.EntityName)) throw Wrong(column, comparison);
        var text = (string)StoredValues.Read(column, value);
        Func<string, bool> test = comparison switch
        {
            ConditionOperator.Like or ConditionOperator.NotLike => stored => LikePattern.Matches(stored, text),
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => stored => stored.StartsWith(text, StringComparison.OrdinalIgnoreCase),
            _ => stored => stored.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        };
        var isNegated = comparison is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith;
        return stored => test((string)stored) != isNegated;
    }

    private static Func<object, bool> User(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values, IQuerySource source)
    {
        _ = values;
        if (column.Type is not (ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner)) throw Wrong(column, comparison);
        Guid[] ids = comparison switch
        {
            ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId => [source.UserId],
            ConditionOperator.EqualBusinessId or ConditionOperator.NotEqualBusinessId => [source.BusinessUnitId],
            ConditionOperator.EqualUserTeams => [.. source.TeamIds],
            _ => [source.UserId, .. source.TeamIds],
        };
        var isEqual = comparison is not (ConditionOperator.NotEqualUserId or ConditionOperator.NotEqualBusinessId);
        return value => ids.Contains(value is RowReference reference ? reference.Id : (Guid)value) == isEqual;
    }

    private static Func<object, bool> Day(TableColumn column, ConditionOperator comparison, object? value)
    {
        if (column.Type != ColumnType.DateTime) throw Wrong(column, comparison);
        var day = ((DateTime)StoredValues.Read(column, value)).Date;
        return comparison switch
        {
            ConditionOperator.On => stored => ((DateTime)stored).Date == day,
            ConditionOperator.NotOn => stored => ((DateTime)stored).Date != day,
            ConditionOperator.OnOrBefore => stored => ((DateTime)stored).Date <= day,
            _ => stored => ((DateTime)stored).Date >= day,
        };
    }

    private static Func<object, bool> Range(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values, (DateTime From, DateTime Before) range)
    {
        _ = values;
        return column.Type == ColumnType.DateTime ? stored => (DateTime)stored >= range.From && (DateTime)stored < range.Before : throw Wrong(column, comparison);
    }

    private static int Number(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values)
    {
        int? number = Count(column, comparison, values, 1)[0] switch
        {
            int value => value,
            long value when value <= int.MaxValue => (int)value,
            string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => null,
        };
        return number is > 0 ? number.Value : throw Faults.Create(QueryFaults.InvalidValue, $"The operator {comparison} on the column {column} needs a whole number from 1.", column.LogicalName);
    }

    private static IReadOnlyList<object?> Count(TableColumn column, ConditionOperator comparison, IReadOnlyList<object?> values, int count) => values.Count == count
        ? values
        : throw Faults.Create(QueryFaults.InvalidValue, $"The operator {comparison} on the column {column} takes {count} values, not {values.Count}.", column.LogicalName);

    private static IEnumerable<object?> Flatten(object? value) => value is IEnumerable several and not string ? several.Cast<object?>() : [value];

    private static System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault> Wrong(TableColumn column, ConditionOperator comparison) =>
        Faults.Create(QueryFaults.InvalidOperator, $"The operator {comparison} does not fit the column {column} of type {column.Type}.", column.LogicalName);
}
