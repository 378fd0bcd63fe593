using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>The reach of queries, as the compiler and the documentation read it.</summary>
internal static class QuerySupport
{
    public static IReadOnlyList<JoinOperator> Joins { get; } = [JoinOperator.Inner, JoinOperator.LeftOuter, JoinOperator.Exists, JoinOperator.In, JoinOperator.MatchFirstRowUsingCrossApply];

    /// <summary>The operators of FetchXML, by the name that they have there.</summary>
    public static IReadOnlyDictionary<string, ConditionOperator> FetchOperators { get; } = new Dictionary<string, ConditionOperator>(StringComparer.Ordinal)
    {
        ["eq"] = ConditionOperator.Equal, ["ne"] = ConditionOperator.NotEqual, ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan, ["ge"] = ConditionOperator.GreaterEqual, ["lt"] = ConditionOperator.LessThan, ["le"] = ConditionOperator.LessEqual,
        ["like"] = ConditionOperator.Like, ["not-like"] = ConditionOperator.NotLike, ["in"] = ConditionOperator.In, ["not-in"] = ConditionOperator.NotIn,
        ["between"] = ConditionOperator.Between, ["not-between"] = ConditionOperator.NotBetween, ["null"] = ConditionOperator.Null, ["not-null"] = ConditionOperator.NotNull,
        ["begins-with"] = ConditionOperator.BeginsWith, ["not-begin-with"] = ConditionOperator.DoesNotBeginWith, ["ends-with"] = ConditionOperator.EndsWith, ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["on"] = ConditionOperator.On, ["not-on"] = ConditionOperator.NotOn, ["on-or-before"] = ConditionOperator.OnOrBefore, ["on-or-after"] = ConditionOperator.OnOrAfter,
        ["yesterday"] = ConditionOperator.Yesterday, ["today"] = ConditionOperator.Today, ["tomorrow"] = ConditionOperator.Tomorrow,
        ["last-seven-days"] = ConditionOperator.Last7Days, ["next-seven-days"] = ConditionOperator.Next7Days,
        ["last-week"] = ConditionOperator.LastWeek, ["this-week"] = ConditionOperator.ThisWeek, ["next-week"] = ConditionOperator.NextWeek,
        ["last-month"] = ConditionOperator.LastMonth, ["this-month"] = ConditionOperator.ThisMonth, ["next-month"] = ConditionOperator.NextMonth,
        ["last-year"] = ConditionOperator.LastYear, ["this-year"] = ConditionOperator.ThisYear, ["next-year"] = ConditionOperator.NextYear,
        ["last-x-hours"] = ConditionOperator.LastXHours, ["next-x-hours"] = ConditionOperator.NextXHours, ["last-x-days"] = ConditionOperator.LastXDays, ["next-x-days"] = ConditionOperator.NextXDays,
        ["last-x-weeks"] = ConditionOperator.LastXWeeks, ["next-x-weeks"] = ConditionOperator.NextXWeeks, ["last-x-months"] = ConditionOperator.LastXMonths, ["next-x-months"] = ConditionOperator.NextXMonths,
        ["last-x-years"] = ConditionOperator.LastXYears, ["next-x-years"] = ConditionOperator.NextXYears,
        ["olderthan-x-minutes"] = ConditionOperator.OlderThanXMinutes, ["olderthan-x-hours"] = ConditionOperator.OlderThanXHours, ["olderthan-x-days"] = ConditionOperator.OlderThanXDays,
        ["olderthan-x-weeks"] = ConditionOperator.OlderThanXWeeks, ["olderthan-x-months"] = ConditionOperator.OlderThanXMonths, ["olderthan-x-years"] = ConditionOperator.OlderThanXYears,
        ["eq-userid"] = ConditionOperator.EqualUserId, ["ne-userid"] = ConditionOperator.NotEqualUserId, ["eq-businessid"] = ConditionOperator.EqualBusinessId, ["ne-businessid"] = ConditionOperator.NotEqualBusinessId,
        ["eq-userteams"] = ConditionOperator.EqualUserTeams, ["eq-useroruserteams"] = ConditionOperator.EqualUserOrUserTeams,
    };

    /// <summary>The joins of FetchXML, by the name that they have there.</summary>
    public static IReadOnlyDictionary<string, JoinOperator> FetchJoins { get; } = new Dictionary<string, JoinOperator>(StringComparer.Ordinal)
    {
        ["inner"] = JoinOperator.Inner, ["outer"] = JoinOperator.LeftOuter, ["exists"] = JoinOperator.Exists, ["in"] = JoinOperator.In,
        ["matchfirstrowusingcrossapply"] = JoinOperator.MatchFirstRowUsingCrossApply,
    };

    /// <summary>The elements of FetchXML with their attributes; an attribute of null is known and has no effect here.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> FetchElements { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["fetch"] = ["version", "mapping", "output-format", "no-lock", "top", "count", "page", "paging-cookie", "returntotalrecordcount", "distinct", "aggregate", "datasource"],
        ["entity"] = ["name"],
        ["all-attributes"] = [],
        ["attribute"] = ["name", "alias", "aggregate", "groupby", "dategrouping"],
        ["order"] = ["attribute", "alias", "descending", "entityname"],
        ["link-entity"] = ["name", "from", "to", "alias", "link-type", "intersect", "visible"],
        ["filter"] = ["type"],
        ["condition"] = ["attribute", "operator", "value", "valueof", "entityname"],
        ["value"] = [],
    };

    /// <summary>The operators, each with whether it is supported.</summary>
    public static IEnumerable<(ConditionOperator Operator, bool IsSupported)> Operators =>
        Enum.GetValues<ConditionOperator>().Select(comparison => (comparison, Conditions.IsSupported(comparison)));
}
