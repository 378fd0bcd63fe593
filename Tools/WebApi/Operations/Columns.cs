using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set(key)/column</c>: the value of one column; 204 for no value.</summary>
internal class RetrieveColumn : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var column = context.Path.Column!;
        var row = context.Retrieve(context.Path.Row!, new Selection(context.Table, [column], ""));
        return row.Attributes.TryGetValue(column.LogicalName, out var value) && value is not null ? Answer(context, value) : Answers.Empty(204);
    }

    /// <summary>The answer with a value.</summary>
    protected virtual ApiResponse Answer(ApiContext context, object value) => Answers.Json(200, writer =>
    {
        writer.WriteString("@odata.context", $"{context.Root}$metadata#{context.Path.RowText}/{context.Path.Column!.Property}");
        writer.WritePropertyName("value");
        RowWriter.WriteValue(writer, value);
    });
}

/// <summary><c>GET /set(key)/column/$value</c>: the value of one column as plain text.</summary>
internal sealed class RetrieveColumnText : RetrieveColumn
{
    protected override ApiResponse Answer(ApiContext context, object value) => Answers.Text(RowWriter.TextOf(value));
}

/// <summary><c>PUT /set(key)/column</c> with <c>{"value": …}</c>: Update of one column.</summary>
internal sealed class ChangeColumn : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        using var body = BodyReader.Parse(context.Request.Body, context.Behavior.AcceptsJsonInText);
        var column = ColumnUpdate.ColumnOf(context);
        return body.RootElement is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty("value", out var value)
            ? ColumnUpdate.Run(context, ValueReader.Read(value, context.Table, column))
            : throw ApiErrors.BadBody(context.Table.SetName, $"The body must be an object with the value of the column, such as {{\"value\": null}}.");
    }
}

/// <summary><c>DELETE /set(key)/column</c>: Update that empties one column.</summary>
internal sealed class ClearColumn : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        ColumnUpdate.ColumnOf(context);
        return ColumnUpdate.Run(context, null);
    }
}

/// <summary>The Update of one column.</summary>
internal static class ColumnUpdate
{
    /// <summary>The column of the path.</summary>
    /// <exception cref="ApiException">It is the key of a lookup.</exception>
    public static Model.ApiColumn ColumnOf(ApiContext context) => context.Path.Column is { IsLookup: false } column
        ? column
        : throw ApiErrors.BadRequest($"The property '{context.Path.Column!.Property}' is read-only. Use the navigation property and $ref.");

    /// <summary>Writes the value.</summary>
    public static ApiResponse Run(ApiContext context, object? value)
    {
        var key = context.Path.Row!;
        var target = new Entity(key.LogicalName!) { Id = key.Id, RowVersion = context.Conditions.Version, [context.Path.Column!.LogicalName] = value };
        foreach (var (name, part) in key.KeyAttributes) target.KeyAttributes[name] = part!;
        context.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = target.RowVersion is null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches });
        return Answers.Empty(204);
    }
}
