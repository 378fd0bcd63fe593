using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Simulator.Queries;

/// <summary>A feature of queries in the documentation.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsSupported">Whether it is supported. Otherwise it ends in a fault that names it.</param>
/// <param name="Remark">The remark in the documentation; empty for none.</param>
public sealed record QueryFeature(string Name, bool IsSupported, string Remark = "");

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
        Ignored("fetch", "version"), new("fetch", "mapping", Remark: "only logical"), Ignored("fetch", "output-format"), Ignored("fetch", "no-lock"), Ignored("fetch", "latematerialize"),
        new("fetch", "top", Remark: "at most 5000, and without pages or a total count"), new("fetch", "count", Remark: "more than 5000 is 5000"), new("fetch", "page"), new("fetch", "paging-cookie"),
        new("fetch", "returntotalrecordcount", Remark: "counts to 5000"), new("fetch", "distinct"), new("fetch", "aggregate"), new("fetch", "aggregatelimit", Remark: "at most 50000"),
        new("fetch", "datasource", Remark: "bin or retained"), new("fetch", "useraworderby", Remark: "orders choices by their numbers instead of their labels"),
        Rejected("fetch", "options", "hints for SQL Server"), Rejected("fetch", "utc-offset"), Rejected("fetch", "min-active-row-version"),
        new("entity", "name"), Rejected("entity", "enableprefiltering"), Rejected("entity", "prefilterparametername"),
        new("attribute", "name"), new("attribute", "alias"), new("attribute", "aggregate"), new("attribute", "groupby"), new("attribute", "dategrouping", Remark: "not by fiscal periods or years"),
        new("attribute", "distinct", Remark: "with countcolumn"), Rejected("attribute", "rowaggregate", "counts in hierarchies"), Rejected("attribute", "usertimezone", "times are those of UTC"),
        new("order", "attribute"), new("order", "alias", Remark: "of aggregates"), new("order", "descending"), new("order", "entityname"),
        new("link-entity", "name"), new("link-entity", "from"), new("link-entity", "to"), new("link-entity", "alias"), new("link-entity", "link-type"),
        Ignored("link-entity", "intersect"), Ignored("link-entity", "visible"), Rejected("link-entity", "enableprefiltering"), Rejected("link-entity", "prefilterparametername"),
        new("filter", "type"), Rejected("filter", "isquickfindfields", "quick find"), new("filter", "hint", Remark: "only union, in one filter; changes nothing"),
        Rejected("filter", "overridequickfindrecordlimitenabled", "quick find"), Rejected("filter", "overridequickfindrecordlimitdisabled", "quick find"),
        new("condition", "attribute"), new("condition", "operator"), new("condition", "value"), new("condition", "valueof", Remark: "also of a linked table, as alias.column"), new("condition", "entityname"),
        Ignored("condition", "uiname"), Ignored("condition", "uitype"), Ignored("condition", "uihidden"),
        Rejected("condition", "aggregate", "conditions on aggregates"), Rejected("condition", "alias", "conditions on aggregates"), Rejected("condition", "column"), Rejected("condition", "rowaggregate", "counts in hierarchies"),
        Ignored("value", "uiname"), Ignored("value", "uitype"),
    ];

    /// <summary>All operators, each with whether it is supported.</summary>
    public static IEnumerable<(ConditionOperator Operator, bool IsSupported)> Operators =>
        Enum.GetValues<ConditionOperator>().Select(comparison => (comparison, Conditions.IsSupported(comparison)));

    /// <summary>The operators for the documentation, with their FetchXML names or the reason why they are not supported.</summary>
    public static IReadOnlyList<QueryFeature> OperatorFeatures { get; } =
        [.. Operators.Select(pair => new QueryFeature(pair.Operator.ToString(), pair.IsSupported, pair.IsSupported ? FetchName(pair.Operator) : $"{FetchName(pair.Operator)}; {WhyNot(pair.Operator)}".TrimStart(';', ' ')))];

    /// <summary>The joins for the documentation.</summary>
    public static IReadOnlyList<QueryFeature> JoinFeatures { get; } =
    [
        .. Enum.GetValues<JoinOperator>().Select(join => new QueryFeature(join.ToString(), Joins.Contains(join), join switch
        {
            JoinOperator.Natural => "the platform does not say what it gives",
            JoinOperator.LeftOuter => "an inner link below it that finds nothing still removes the row",
            JoinOperator.Exists or JoinOperator.In => "the row once, without columns of the link",
            JoinOperator.MatchFirstRowUsingCrossApply => "with the first linked row in the order of the store",
            JoinOperator.Any => "within filters",
            JoinOperator.NotAll => "within filters; the same as Any, as on the platform",
            JoinOperator.NotAny => "within filters",
            JoinOperator.All => "within filters; there are linked rows and none fulfils the filter, as on the platform",
            _ => "",
        })),
    ];

    /// <summary>The attributes of FetchXML for the documentation.</summary>
    public static IReadOnlyList<QueryFeature> FetchFeatures { get; } =
        [.. FetchAttributes.Select(attribute => new QueryFeature($"{attribute.Element} {attribute.Name}", attribute.Effect != FetchEffect.Rejected, attribute.Effect == FetchEffect.Ignored ? "changes nothing" : attribute.Remark))];

    /// <summary>The known and possible differences between results here and on the platform.</summary>
    public static IReadOnlyList<string> Differences { get; } =
    [
        "Text is compared without regard to case, by code points and in no culture's way; the platform's collation also takes accents and blanks at the end for nothing.",
        "Rows without a value are found by null, and by default also by what says what a value is not: ne, not-on, ne-userid and ne-businessid (see NotEqualFindsEmpty), not-in and not-between (see NotInFindsEmpty), not-like, not-begin-with and not-end-with (see NotLikeFindsEmpty). A comparison of two columns does not find them.",
        "Days are those of UTC, and weeks begin on Sunday; on the platform both are those of the user's settings. The ranges last-x and next-x include the rest of the present hour or day as documented for the platform; the exact moments are not confirmed.",
        "Rows without an order come in the order of the store, or by primary key when pages are asked for or the answer has more than one. Primary keys are ordered as .NET orders them, not as SQL Server does.",
        "Choices are ordered by their English labels.",
        "The average of whole numbers is a whole number, cut off, and a sum that does not fit the type of its column is a fault.",
        "A paging cookie only tells the page that it is of; rows that come or go between two pages shift the next one.",
    ];

    /// <summary>The reason why an operator is not supported.</summary>
    public static string WhyNot(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Contains or ConditionOperator.DoesNotContain => "the platform answers it only for columns with a full-text index, of which there are none here; like finds text within text",
        ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => "no table here has a column of several choices",
        ConditionOperator.EqualUserLanguage => "it needs the language of the user",
        ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual or ConditionOperator.Above or ConditionOperator.AboveOrEqual
            or ConditionOperator.EqualUserOrUserHierarchy or ConditionOperator.EqualUserOrUserHierarchyAndTeams or ConditionOperator.ChildOf => "there are no hierarchies here",
        ConditionOperator.Mask or ConditionOperator.NotMask or ConditionOperator.MasksSelect or ConditionOperator.EqualRoleBusinessId => "the platform keeps it for itself",
        _ when comparison.ToString().Contains("Fiscal", StringComparison.Ordinal) => "there is no fiscal calendar here",
        _ => "",
    };

    /// <summary>The names of an operator in FetchXML.</summary>
    private static string FetchName(ConditionOperator comparison) => string.Join(", ", FetchOperators.Where(known => known.Value == comparison).Select(known => known.Key));

    private static FetchAttribute Ignored(string element, string name) => new(element, name, FetchEffect.Ignored);

    private static FetchAttribute Rejected(string element, string name, string remark = "") => new(element, name, FetchEffect.Rejected, remark);
}
