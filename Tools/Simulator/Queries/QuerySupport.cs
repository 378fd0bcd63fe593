using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A feature of queries in the documentation.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsSupported">Whether it is supported. Otherwise it ends in a fault that names it.</param>
/// <param name="Remark">The remark in the documentation; empty for none.</param>
public sealed record QueryFeature(string Name, bool IsSupported, string Remark = "")
{
    /// <summary>Whether it is allowed and does not change the result.</summary>
    public bool IsIgnored { get; init; }
}

/// <summary>The effect of a FetchXML attribute.</summary>
internal enum FetchEffect
{
    /// <summary>It has its effect.</summary>
    Used,

    /// <summary>It is allowed and does not change the result, on the platform and here.</summary>
    Ignored,

    /// <summary>It is known and not supported: a fault.</summary>
    Rejected,
}

/// <summary>An attribute of an element of FetchXML.</summary>
internal sealed record FetchAttribute(string Element, string Name, FetchEffect Effect = FetchEffect.Used, string Remark = "");

/// <summary>The supported features of queries, which the readers, the compiler and the documentation share.</summary>
internal static class QuerySupport
{
    /// <summary>The joins of links. Their rows are in the result, or only tested for existence.</summary>
    public static IReadOnlyList<JoinOperator> LinkJoins { get; } =
        [JoinOperator.Inner, JoinOperator.LeftOuter, JoinOperator.Exists, JoinOperator.In, JoinOperator.MatchFirstRowUsingCrossApply];

    /// <summary>The joins of links within filters.</summary>
    public static IReadOnlyList<JoinOperator> FilterJoins { get; } = [JoinOperator.Any, JoinOperator.NotAny, JoinOperator.All, JoinOperator.NotAll];

    public static IReadOnlyList<JoinOperator> Joins { get; } = [.. LinkJoins, .. FilterJoins];

    /// <summary>All operators of FetchXML by name, supported or not.</summary>
    public static IReadOnlyDictionary<string, ConditionOperator> FetchOperators { get; } = FetchNames.Operators;

    /// <summary>The joins of FetchXML by name.</summary>
    public static IReadOnlyDictionary<string, JoinOperator> FetchJoins { get; } = new Dictionary<string, JoinOperator>(StringComparer.Ordinal)
    {
        ["inner"] = JoinOperator.Inner,
        ["outer"] = JoinOperator.LeftOuter,
        ["natural"] = JoinOperator.Natural,
        ["exists"] = JoinOperator.Exists,
        ["in"] = JoinOperator.In,
        ["matchfirstrowusingcrossapply"] = JoinOperator.MatchFirstRowUsingCrossApply,
        ["any"] = JoinOperator.Any,
        ["not any"] = JoinOperator.NotAny,
        ["all"] = JoinOperator.All,
        ["not all"] = JoinOperator.NotAll,
    };

    /// <summary>The known attributes of FetchXML.</summary>
    public static IReadOnlyList<FetchAttribute> FetchAttributes { get; } =
    [
        Ignored("fetch", "version"), new("fetch", "mapping", Remark: "logical"), Ignored("fetch", "output-format"), Ignored("fetch", "no-lock"), Ignored("fetch", "latematerialize"),
        new("fetch", "top", Remark: "maximum 5,000"), new("fetch", "count", Remark: "maximum 5,000"), new("fetch", "page"), new("fetch", "paging-cookie"),
        new("fetch", "returntotalrecordcount", Remark: "maximum 5,000"), new("fetch", "distinct"), new("fetch", "aggregate"), new("fetch", "aggregatelimit", Remark: "maximum 50,000"),
        new("fetch", "datasource", Remark: "bin or retained"), new("fetch", "useraworderby", Remark: "by number"),
        Rejected("fetch", "options", "hints for SQL Server"), Rejected("fetch", "utc-offset"), Rejected("fetch", "min-active-row-version"),
        new("entity", "name"), Rejected("entity", "enableprefiltering"), Rejected("entity", "prefilterparametername"),
        new("attribute", "name"), new("attribute", "alias"), new("attribute", "aggregate"), new("attribute", "groupby"), new("attribute", "dategrouping", Remark: "without fiscal periods and years"),
        new("attribute", "distinct", Remark: "with countcolumn"), Rejected("attribute", "rowaggregate", "counts in hierarchies"), Rejected("attribute", "usertimezone", "times are in UTC"),
        new("order", "attribute"), new("order", "alias", Remark: "for aggregates"), new("order", "descending"), new("order", "entityname"),
        new("link-entity", "name"), new("link-entity", "from"), new("link-entity", "to"), new("link-entity", "alias"), new("link-entity", "link-type"),
        Ignored("link-entity", "intersect"), Ignored("link-entity", "visible"), Rejected("link-entity", "enableprefiltering"), Rejected("link-entity", "prefilterparametername"),
        new("filter", "type"), Rejected("filter", "isquickfindfields", "quick find"), new("filter", "hint", Remark: "only union, in one filter, without effect"),
        Rejected("filter", "overridequickfindrecordlimitenabled", "quick find"), Rejected("filter", "overridequickfindrecordlimitdisabled", "quick find"),
        new("condition", "attribute"), new("condition", "operator"), new("condition", "value"), new("condition", "valueof", Remark: "also alias.column of a linked table"), new("condition", "entityname"),
        Ignored("condition", "uiname"), Ignored("condition", "uitype"), Ignored("condition", "uihidden"),
        Rejected("condition", "aggregate", "conditions on aggregates"), Rejected("condition", "alias", "conditions on aggregates"), Rejected("condition", "column"), Rejected("condition", "rowaggregate", "counts in hierarchies"),
        Ignored("value", "uiname"), Ignored("value", "uitype"),
    ];

    /// <summary>All operators, each with whether it is supported.</summary>
    public static IEnumerable<(ConditionOperator Operator, bool IsSupported)> Operators =>
        Enum.GetValues<ConditionOperator>().Select(comparison => (comparison, Conditions.IsSupported(comparison)));

    /// <summary>The operators for the documentation, with their FetchXML names or the reason why they are not supported.</summary>
    public static IReadOnlyList<QueryFeature> OperatorFeatures { get; } =
        [.. Operators.Select(pair => new QueryFeature(pair.Operator.ToString(), pair.IsSupported, pair.IsSupported ? FetchName(pair.Operator) : WhyNot(pair.Operator)))];

    /// <summary>The joins for the documentation.</summary>
    public static IReadOnlyList<QueryFeature> JoinFeatures { get; } =
    [
        .. Enum.GetValues<JoinOperator>().Select(join => new QueryFeature(join.ToString(), Joins.Contains(join), join switch
        {
            JoinOperator.Natural => "the platform does not document its result",
            JoinOperator.LeftOuter => "an inner link below it that finds no row still removes the row",
            JoinOperator.Exists or JoinOperator.In => "returns the row once, without columns of the link",
            JoinOperator.MatchFirstRowUsingCrossApply => "uses the first linked row in the order of the store",
            JoinOperator.Any => "within filters",
            JoinOperator.NotAll => "within filters; same as Any",
            JoinOperator.NotAny => "within filters",
            JoinOperator.All => "within filters; linked rows exist and none matches the filter",
            _ => "",
        })),
    ];

    /// <summary>The attributes of FetchXML for the documentation.</summary>
    public static IReadOnlyList<QueryFeature> FetchFeatures { get; } =
        [.. FetchAttributes.Select(attribute => new QueryFeature($"{attribute.Element} {attribute.Name}", attribute.Effect != FetchEffect.Rejected, attribute.Remark) { IsIgnored = attribute.Effect == FetchEffect.Ignored })];

    /// <summary>The known and possible differences between results here and on the platform.</summary>
    public static IReadOnlyList<string> Differences { get; } =
    [
        "Text is compared by code points without regard to case and culture. The collation of the platform also ignores accents and trailing blanks.",
        "The operator null and, by default, the negative operators find rows without a value. The options `NotEqualFindsEmpty`, `NotInFindsEmpty` and `NotLikeFindsEmpty` change this. A comparison of two columns does not find them.",
        "Days are in UTC and weeks begin on Sunday; on the platform both depend on the user's settings. The ranges last-x and next-x include the rest of the current hour or day, as documented. No source confirms the exact moments.",
        "Rows without an order come in the order of the store. A query with pages, or with more than one page of rows, orders them by primary key. Primary keys have the order of .NET, not of SQL Server.",
        "Choices are ordered by their English labels.",
        "The average of whole numbers is cut off to a whole number. A sum that does not fit the type of its column is a fault.",
        "A paging cookie contains only the number of its page. Rows that are added or deleted between two pages shift the next page.",
    ];

    /// <summary>The reason why an operator is not supported.</summary>
    public static string WhyNot(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Contains or ConditionOperator.DoesNotContain => "there are no full-text indexes; use like",
        ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => "no table has a multi-select choice",
        ConditionOperator.EqualUserLanguage => "queries do not read the language of the user",
        ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual or ConditionOperator.Above or ConditionOperator.AboveOrEqual
            or ConditionOperator.EqualUserOrUserHierarchy or ConditionOperator.EqualUserOrUserHierarchyAndTeams or ConditionOperator.ChildOf => "there are no hierarchies",
        ConditionOperator.Mask or ConditionOperator.NotMask or ConditionOperator.MasksSelect or ConditionOperator.EqualRoleBusinessId => "internal to the platform",
        _ when comparison.ToString().Contains("Fiscal", StringComparison.Ordinal) => "there is no fiscal calendar",
        _ => "",
    };

    /// <summary>The names of an operator in FetchXML.</summary>
    private static string FetchName(ConditionOperator comparison) => string.Join(", ", FetchOperators.Where(known => known.Value == comparison).Select(known => known.Key));

    private static FetchAttribute Ignored(string element, string name) => new(element, name, FetchEffect.Ignored);

    private static FetchAttribute Rejected(string element, string name, string remark = "") => new(element, name, FetchEffect.Rejected, remark);
}
