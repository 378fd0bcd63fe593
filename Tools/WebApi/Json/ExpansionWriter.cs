using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Json;

/// <summary>Writes the rows of <c>$expand</c> within the rows that they belong to.</summary>
/// <param name="model">The model.</param>
/// <param name="root">The address of the service.</param>
/// <param name="expanded">The rows.</param>
internal sealed class ExpansionWriter(ApiModel model, string root, ExpandedRows expanded)
{
    /// <summary>The most expanded rows of an answer. One row can occur many times.</summary>
    public const int MaxRows = 50_000;

    private int _count;

    /// <summary>An answer with too many expanded rows. The platform has no such limit, but needs longer than its time limit.</summary>
    public static ApiException TooMany() => ApiErrors.BadRequest(string.Create(CultureInfo.InvariantCulture, $"The answer has more than {MaxRows} rows of $expand. Request fewer rows with $filter, $top or odata.maxpagesize."));

    /// <summary>Writes the property of an item into an open object.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="rows">Writes rows.</param>
    /// <param name="row">The row that the item belongs to.</param>
    /// <param name="table">The table of this row.</param>
    /// <param name="item">The item of <c>$expand</c>.</param>
    public void Write(Utf8JsonWriter writer, RowWriter rows, Entity row, ApiTable table, Expansion item)
    {
        if (item.Link.IsCollection) WriteCollection(writer, rows, row, table, item);
        else if (item.Selection is not { } selection) WriteReference(writer, row, item);
        else if (expanded.Of(item, row.Id).FirstOrDefault() is { } other) WriteRow(writer, rows, other, selection, item.Link.Name);
        else writer.WriteNull(item.Link.Name);
    }

    /// <summary>Writes what the lookup itself contains: the address of the row, or the key of an owner.</summary>
    private void WriteReference(Utf8JsonWriter writer, Entity row, Expansion item)
    {
        if (row.GetAttributeValue<EntityReference>(item.Link.Column) is not { } reference || (item.Link.Target != ApiNames.Principal && item.Link.Target != reference.LogicalName))
        {
            writer.WriteNull(item.Link.Name);
            return;
        }

        writer.WriteStartObject(item.Link.Name);
        if (item.IsReference)
        {
            writer.WriteString("@odata.id", $"{root}{model.Get(reference.LogicalName!).SetName}({reference.Id})");
        }
        else
        {
            writer.WriteString("@odata.type", $"#{ApiNames.Namespace}.{reference.LogicalName}");
            writer.WriteString(ApiNames.OwnerId, reference.Id);
        }

        writer.WriteEndObject();
    }

    private void WriteCollection(Utf8JsonWriter writer, RowWriter rows, Entity row, ApiTable table, Expansion item)
    {
        writer.WriteStartArray(item.Link.Name);
        Entity? first = null, last = null;
        foreach (var other in expanded.Of(item, row.Id))
        {
            WriteRow(writer, rows, other, item.Selection!, null);
            (first, last) = (first ?? other, other);
        }

        writer.WriteEndArray();
        var hasMore = expanded.HasMore(item, row.Id);
        if (item.IsPaged && !hasMore) return;
        var key = model.Get(item.Link.Target).PrimaryId;
        var token = !item.IsPaged ? null : PageToken.Of(2, $"<cookie page=\"1\"><{key} last=\"{last!.Id:B}\" first=\"{first!.Id:B}\" /></cookie>", item.MaxRows).Text;
        string?[] options = [item.Options.Length > 0 ? item.Options : null, token is null ? null : $"{QueryOptions.SkipToken}={Uri.EscapeDataString(token)}"];
        var query = string.Join('&', options.OfType<string>());
        writer.WriteString($"{item.Link.Name}@odata.nextLink", $"{root}{table.SetName}({row.Id})/{item.Link.Name}{(query.Length > 0 ? "?" + query : "")}");
    }

    private void WriteRow(Utf8JsonWriter writer, RowWriter rows, Entity row, Selection selection, string? name)
    {
        if (++_count > MaxRows) throw TooMany();
        if (name is null) writer.WriteStartObject();
        else writer.WriteStartObject(name);
        rows.WriteMembers(writer, row, selection);
        writer.WriteEndObject();
    }
}
