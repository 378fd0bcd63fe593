using System;
using System.Collections.Frozen;
using System.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.WebApi.Model;

/// <summary>The parameters of a query function besides the column.</summary>
internal enum FunctionShape
{
    /// <summary>None.</summary>
    None,

    /// <summary>One text.</summary>
    Text,

    /// <summary>One whole number.</summary>
    Number,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>Two whole numbers.</summary>
    TwoNumbers,
}

/// <summary>The query functions (Microsoft: "Web API query functions"). The name of each is that of its condition operator.</summary>
internal static class QueryFunctions
{
    /// <summary>The parameter with the logical name of the column.</summary>
    public const string Column = "PropertyName";

    /// <summary>The parameter with one value.</summary>
    public const string Value = "PropertyValue";

    /// <summary>The parameter with several values.</summary>
    public const string Values = "PropertyValues";

    /// <summary>The parameters with two values.</summary>
    public static readonly string[] TwoValues = ["PropertyValue1", "PropertyValue2"];

    private static readonly (FunctionShape Shape, string Names)[] ByShape =
    [
        (FunctionShape.None, """
            EqualBusinessId EqualUserId EqualUserLanguage EqualUserOrUserHierarchy EqualUserOrUserHierarchyAndTeams EqualUserOrUserTeams EqualUserTeams
            NotEqualBusinessId NotEqualUserId Last7Days LastFiscalPeriod LastFiscalYear LastMonth LastWeek LastYear Next7Days NextFiscalPeriod NextFiscalYear
            NextMonth NextWeek NextYear ThisFiscalPeriod ThisFiscalYear ThisMonth ThisWeek ThisYear Today Tomorrow Yesterday
            """),
        (FunctionShape.Text, "Above AboveOrEqual Contains NotUnder On OnOrAfter OnOrBefore Under UnderOrEqual"),
        (FunctionShape.Number, """
            InFiscalPeriod InFiscalYear LastXDays LastXFiscalPeriods LastXFiscalYears LastXHours LastXMonths LastXWeeks LastXYears NextXDays NextXFiscalPeriods
            NextXFiscalYears NextXHours NextXMonths NextXWeeks NextXYears OlderThanXDays OlderThanXHours OlderThanXMinutes OlderThanXMonths OlderThanXWeeks OlderThanXYears
            """),
        (FunctionShape.Texts, "Between ContainValues DoesNotContainValues In NotBetween NotIn"),
        (FunctionShape.TwoNumbers, "InFiscalPeriodAndYear InOrAfterFiscalPeriodAndYear InOrBeforeFiscalPeriodAndYear"),
    ];

    /// <summary>The operator and the parameters of each function, by name.</summary>
    public static FrozenDictionary<string, (ConditionOperator Operator, FunctionShape Shape)> All { get; } = ByShape
        .SelectMany(group => group.Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => (name, group.Shape)))
        .ToFrozenDictionary(function => function.name, function => (OperatorOf(function.name), function.Shape), StringComparer.Ordinal);

    /// <summary>Adds the functions to a model.</summary>
    public static void AddTo(EdmModel model)
    {
        var (text, number) = (EdmCoreModel.Instance.GetString(isNullable: true), EdmCoreModel.Instance.GetInt64(isNullable: false));
        foreach (var (name, (_, shape)) in All.OrderBy(function => function.Key, StringComparer.Ordinal))
        {
            var function = new EdmFunction(ApiNames.Namespace, name, EdmCoreModel.Instance.GetBoolean(isNullable: false));
            function.AddParameter(Column, text);
            switch (shape)
            {
                case FunctionShape.Text:
                    function.AddParameter(Value, text);
                    break;
                case FunctionShape.Number:
                    function.AddParameter(Value, number);
                    break;
                case FunctionShape.Texts:
                    function.AddParameter(Values, EdmCoreModel.GetCollection(text));
                    break;
                case FunctionShape.TwoNumbers:
                    foreach (var parameter in TwoValues) function.AddParameter(parameter, number);
                    break;
                default:
                    break;
            }

            model.AddElement(function);
        }
    }

    private static ConditionOperator OperatorOf(string function) => Enum.Parse<ConditionOperator>(function);
}
