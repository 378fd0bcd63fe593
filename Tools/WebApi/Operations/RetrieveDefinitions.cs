using System;
using System.Globalization;
using System.Linq;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Metadata;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /EntityDefinitions</c> and its siblings: the definitions of tables, columns, keys and relationships.</summary>
internal sealed class RetrieveDefinitions : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        context.RejectOptions("$orderby", "$apply", "$skiptoken", "$deltatoken", "fetchXml", "savedQuery", "userQuery");
        var resource = Uri.UnescapeDataString(context.Url.Address.Resource);
        var path = DefinitionPath.Read(DefinitionCatalog.Of(context.Url.Model), resource);
        if (path.Property is not null) return Value(context, path, resource);
        var query = DefinitionQuery.Read(path.Type, context.Url.Options["$select"], context.Url.Options["$expand"], context.Url.Options["$filter"]);
        var found = path.Definitions.Where(definition => query.Filter is null || query.Filter.Includes(definition)).ToArray();
        if (path.Option == "$count") return Answers.Text(found.Length.ToString(CultureInfo.InvariantCulture));
        var selected = query.Selected is { } names ? $"({string.Join(',', names)})" : "";
        if (!path.IsCollection) return One(context, path, query, $"{resource}{selected}/$entity");
        return Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{resource}{selected}");
            if (context.Url.Options["$count"] == "true") writer.WriteNumber("@odata.count", found.Length);
            writer.WriteStartArray("value");
            foreach (var definition in found.Take(Top(context)))
            {
                writer.WriteStartObject();
                DefinitionWriter.WriteMembers(writer, definition, path.Type ?? definition.Type, query);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    private static ApiResponse One(ApiContext context, DefinitionPath path, DefinitionQuery query, string name) => path.Definitions is [var definition]
        ? Answers.Json(200, writer =>
        {
            writer.WriteString("@odata.context", $"{context.Root}$metadata#{name}");
            DefinitionWriter.WriteMembers(writer, definition, path.Type ?? definition.Type, query);
        })
        : Answers.Empty(204);

    private static ApiResponse Value(ApiContext context, DefinitionPath path, string resource)
    {
        var property = DefinitionType.Of(path.Type!).Value(path.Property!)!;
        var value = path.Definitions[0][path.Property!];
        if (value is null) return Answers.Empty(204);
        if (path.Option is null)
        {
            return Answers.Json(200, writer =>
            {
                writer.WriteString("@odata.context", $"{context.Root}$metadata#{resource}");
                writer.WritePropertyName("value");
                DefinitionWriter.WriteValue(writer, value, property.PropertyType);
            });
        }

        return value is string or bool or int or Guid or Enum
            ? Answers.Text(value is bool flag ? flag ? "true" : "false" : Convert.ToString(value, CultureInfo.InvariantCulture)!)
            : throw ApiErrors.BadRequest($"$value needs a property with a simple value, and '{path.Property}' has an object. Leave $value out.");
    }

    private static int Top(ApiContext context) => context.Url.Options["$top"] is not { } text
        ? int.MaxValue
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var top) ? top : throw ApiErrors.BadRequest($"$top must be a whole number from 0, not '{text}'.");
}
