using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>Reads the constants of a query, also those behind an alias such as <c>@p1</c>.</summary>
/// <param name="aliases">The parsed aliases.</param>
internal sealed class ConstantReader(IDictionary<string, SingleValueNode> aliases)
{
    /// <summary>The value of an expression; null for null.</summary>
    /// <exception cref="ApiException">The expression is not a constant.</exception>
    public object? Of(QueryNode node) => node switch
    {
        ConstantNode constant => Of(constant.Value),
        ConvertNode convert => Of(convert.Source),
        CollectionConstantNode collection => collection.Collection.Select(constant => Of(constant.Value)).ToArray(),
        ParameterAliasNode alias => aliases.TryGetValue(alias.Alias, out var value) && value is not null and not ParameterAliasNode
            ? Of(value)
            : throw ApiErrors.BadRequest($"The parameter alias '{alias.Alias}' has no value in the query."),
        _ => throw ApiErrors.BadRequest("A comparison in $filter needs a constant on one side."),
    };

    /// <summary>A value in the type of a column.</summary>
    /// <exception cref="ApiException">The value does not fit the column.</exception>
    public static object As(ApiColumn column, object value) => (column.Type, value) switch
    {
        (ColumnType.Integer or ColumnType.State or ColumnType.Status, int or long or decimal or double or float) => (int)Whole(column, value, int.MinValue, int.MaxValue),
        (ColumnType.BigInt, int or long or decimal or double or float) => (long)Whole(column, value, long.MinValue, long.MaxValue),
        (ColumnType.DateTime, DateTimeOffset time) => time.UtcDateTime,
#pragma warning disable CS0618 // The parser of this version still makes values of this type.
        (ColumnType.DateTime, Date date) => DateTime.SpecifyKind(date, DateTimeKind.Utc),
#pragma warning restore CS0618
        _ => value,
    };

    /// <summary>A text argument of a query function as a value of a column.</summary>
    public static object FromText(ApiColumn column, string? text) =>
        text ?? throw ApiErrors.BadRequest($"The values for the property '{column.Property}' must be texts.");

    private static object? Of(object? value) => value switch
    {
        ODataCollectionValue collection => collection.Items.Select(Of).ToArray(),
        ODataNullValue => null,
        _ => value,
    };

    private static decimal Whole(ApiColumn column, object value, decimal from, decimal to)
    {
        var number = value is double or float && !(Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) < 1e18) ? 0.5m : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return number == decimal.Truncate(number) && number >= from && number <= to
            ? number
            : throw ApiErrors.BadRequest(string.Create(CultureInfo.InvariantCulture, $"The property '{column.Property}' has whole numbers and cannot be compared with {value}."));
    }
}
