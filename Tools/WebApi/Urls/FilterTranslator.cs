using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>Translates <c>$filter</c> to conditions of a query. What the platform does not have is rejected.</summary>
/// <param name="model">The model.</param>
/// <param name="values">Reads constants.</param>
/// <param name="scope">The rows that the filter is about.</param>
internal sealed class FilterTranslator(ApiModel model, ConstantReader values, FilterScope scope)
{
    private static readonly Dictionary<BinaryOperatorKind, ConditionOperator> Comparisons = new()
    {
        [BinaryOperatorKind.Equal] = ConditionOperator.Equal,
        [BinaryOperatorKind.NotEqual] = ConditionOperator.NotEqual,
        [BinaryOperatorKind.GreaterThan] = ConditionOperator.GreaterThan,
        [BinaryOperatorKind.GreaterThanOrEqual] = ConditionOperator.GreaterEqual,
        [BinaryOperatorKind.LessThan] = ConditionOperator.LessThan,
        [BinaryOperatorKind.LessThanOrEqual] = ConditionOperator.LessEqual,
    };

    /// <summary>Translates an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="isNegated">Whether the opposite is meant.</param>
    public FilterExpression Translate(QueryNode node, bool isNegated = false)
    {
        switch (node)
        {
            case ConvertNode convert:
                return Translate(convert.Source, isNegated);
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                return Translate(not.Operand, !isNegated);
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both:
                var filter = new FilterExpression(both.OperatorKind == BinaryOperatorKind.And != isNegated ? LogicalOperator.And : LogicalOperator.Or);
                filter.AddFilter(Translate(both.Left, isNegated));
                filter.AddFilter(Translate(both.Right, isNegated));
                return filter;
            case BinaryOperatorNode comparison when Comparisons.TryGetValue(comparison.OperatorKind, out var kind):
                return Compare(comparison, isNegated ? Opposite(kind) : kind);
            case SingleValueFunctionCallNode call:
                return Call(call, isNegated);
            case AnyNode any:
                return Lambda(any, any.Body, isNegated ? JoinOperator.NotAny : JoinOperator.Any, negatesBody: false);
            case AllNode { Body: not ConstantNode } all:
                return Lambda(all, all.Body, isNegated ? JoinOperator.Any : JoinOperator.NotAny, negatesBody: true);
            default:
                throw NotSupported(node.Kind.ToString());
        }
    }

    private FilterExpression Compare(BinaryOperatorNode comparison, ConditionOperator kind)
    {
        var (left, right) = (ColumnPath.Of(model, comparison.Left), ColumnPath.Of(model, comparison.Right));
        if (left is null && right is null) throw ApiErrors.BadRequest("A comparison in $filter needs a property on one side.");
        if (left is not null && right is not null) return Columns(left, kind, right);
        var (column, constant) = left is not null ? (left, comparison.Right) : (right!, comparison.Left);
        if (left is null) kind = Mirrored(kind);
        var value = values.Of(constant);
        if (value is not null) return scope.Condition(column, kind, ConstantReader.As(column.Column, value));
        return kind switch
        {
            ConditionOperator.Equal => scope.Condition(column, ConditionOperator.Null),
            ConditionOperator.NotEqual => scope.Condition(column, ConditionOperator.NotNull),
            _ => throw ApiErrors.BadRequest($"The property '{column.Column.Property}' can be compared with null only by eq and ne."),
        };
    }

    private FilterExpression Columns(ColumnPath left, ConditionOperator kind, ColumnPath right) =>
        left.Variable == right.Variable && left.Links.SequenceEqual(right.Links)
            ? scope.Columns(left, kind, right.Column)
            : throw ApiErrors.BadRequest($"The properties '{left.Column.Property}' and '{right.Column.Property}' belong to different rows and cannot be compared.");

    private FilterExpression Call(SingleValueFunctionCallNode call, bool isNegated)
    {
        if (call.Name.StartsWith(ApiNames.Namespace + ".", StringComparison.Ordinal))
            return isNegated ? throw ApiErrors.BadRequest($"The operator 'not' is not allowed with the custom named condition '{call.Name}'.") : QueryFunction(call);
        var pattern = call.Name switch
        {
            "contains" => "%{0}%",
            "startswith" => "{0}%",
            "endswith" => "%{0}",
            _ => throw NotSupported($"the function '{call.Name}'"),
        };
        var arguments = call.Parameters.ToArray();
        if (ColumnPath.Of(model, arguments[0]) is not { } column || values.Of(arguments[1]) is not string text) throw ApiErrors.BadRequest($"The function '{call.Name}' needs a property and a text.");
        return scope.Condition(column, isNegated ? ConditionOperator.NotLike : ConditionOperator.Like, pattern.Replace("{0}", text, StringComparison.Ordinal));
    }

    private FilterExpression QueryFunction(SingleValueFunctionCallNode call)
    {
        var name = call.Name[(ApiNames.Namespace.Length + 1)..];
        if (!QueryFunctions.All.TryGetValue(name, out var function)) throw NotSupported($"the function '{call.Name}'");
        var arguments = call.Parameters.OfType<NamedFunctionParameterNode>().ToDictionary(argument => argument.Name, argument => values.Of(argument.Value), StringComparer.Ordinal);
        var property = arguments[QueryFunctions.Column] as string ?? "";
        var column = scope.ColumnOf(property) ?? throw ApiErrors.BadRequest($"Could not find a property named '{property}' on type '{ApiNames.Namespace}.{scope.Table.LogicalName}'.");
        object?[] found = function.Shape switch
        {
            FunctionShape.None => [],
            FunctionShape.Texts => [.. ((IEnumerable<object?>?)arguments[QueryFunctions.Values] ?? []).Select(value => ConstantReader.FromText(column.Column, value as string))],
            FunctionShape.Number => [Number(arguments[QueryFunctions.Value])],
            FunctionShape.TwoNumbers => [.. QueryFunctions.TwoValues.Select(parameter => (object?)Number(arguments[parameter]))],
            _ => [arguments[QueryFunctions.Value]],
        };
        return scope.Condition(column, function.Operator, found!);
    }

    /// <summary>A whole number. The limits of the type are enough, because the simulator rejects such numbers anyway.</summary>
    private static int Number(object? value) => value is int or long or decimal or double or float
        ? (int)Math.Clamp(Convert.ToDouble(value, CultureInfo.InvariantCulture), int.MinValue, int.MaxValue)
        : throw ApiErrors.BadRequest("A query function needs a whole number as its value.");

    private FilterExpression Lambda(LambdaNode lambda, SingleValueNode body, JoinOperator join, bool negatesBody)
    {
        if (lambda.Source is not CollectionNavigationNode { Source: ResourceRangeVariableReferenceNode variable } collection || ColumnPath.TableOf(model, variable)?.Link(collection.NavigationProperty.Name) is not { } link)
            throw NotSupported("any and all on a collection that is not one of the row");
        var other = model.Get(link.Target);
        var inner = new FilterTranslator(model, values, new LambdaScope(model, other, lambda.CurrentRangeVariable?.Name ?? ""));
        var criteria = body is ConstantNode { Value: true } ? new FilterExpression() : inner.Translate(body, negatesBody);
        if (scope.Variable != variable.Name) throw NotSupported("any and all on a row of an outer expression");
        if (link.IntersectTable is null)
        {
            var one = LinkTree.New(model, scope.Table.LogicalName, link, join);
            one.LinkCriteria = criteria;
            return new FilterExpression { AnyAllFilterLinkEntity = one };
        }

        var (near, far) = LinkTree.NewPair(model, scope.Table.LogicalName, link, join);
        far.LinkCriteria = criteria;
        near.LinkCriteria = new FilterExpression { AnyAllFilterLinkEntity = far };
        return new FilterExpression { AnyAllFilterLinkEntity = near };
    }

    private static ConditionOperator Opposite(ConditionOperator kind) => kind switch
    {
        ConditionOperator.Equal => ConditionOperator.NotEqual,
        ConditionOperator.NotEqual => ConditionOperator.Equal,
        ConditionOperator.GreaterThan => ConditionOperator.LessEqual,
        ConditionOperator.GreaterEqual => ConditionOperator.LessThan,
        ConditionOperator.LessThan => ConditionOperator.GreaterEqual,
        _ => ConditionOperator.GreaterThan,
    };

    private static ConditionOperator Mirrored(ConditionOperator kind) => kind switch
    {
        ConditionOperator.GreaterThan => ConditionOperator.LessThan,
        ConditionOperator.GreaterEqual => ConditionOperator.LessEqual,
        ConditionOperator.LessThan => ConditionOperator.GreaterThan,
        ConditionOperator.LessEqual => ConditionOperator.GreaterEqual,
        _ => kind,
    };

    private static ApiException NotSupported(string what) => ApiErrors.BadRequest($"The platform does not support {what} in $filter.");
}
