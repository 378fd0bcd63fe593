using System.Text.Json;
using Microsoft.Xrm.Sdk.Metadata;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Writes the description of a table as JSON: the part that an author of requests needs, under logical names.</summary>
internal static class JsonMetadata
{
    public static void Write(Utf8JsonWriter json, EntityMetadata table)
    {
        json.WriteStartObject();
        json.WriteString("logicalName", table.LogicalName);
        json.WriteString("primaryIdAttribute", table.PrimaryIdAttribute);
        json.WriteString("primaryNameAttribute", table.PrimaryNameAttribute);
        if (table.Attributes is { } columns)
        {
            json.WriteStartArray("attributes");
            foreach (var column in columns) WriteColumn(json, column);
            json.WriteEndArray();
        }

        if (table.ManyToOneRelationships is { } manyToOne) WriteRelationships(json, "manyToOneRelationships", manyToOne);
        if (table.OneToManyRelationships is { } oneToMany) WriteRelationships(json, "oneToManyRelationships", oneToMany);
        if (table.ManyToManyRelationships is { } manyToMany) WriteRelationships(json, "manyToManyRelationships", manyToMany);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, AttributeMetadata column)
    {
        json.WriteStartObject();
        json.WriteString("logicalName", column.LogicalName);
        json.WriteString("attributeType", column.AttributeType.ToString());
        if (column is StringAttributeMetadata { MaxLength: { } length }) json.WriteNumber("maxLength", length);
        json.WriteBoolean("isValidForCreate", column.IsValidForCreate == true);
        json.WriteBoolean("isValidForUpdate", column.IsValidForUpdate == true);
        json.WriteEndObject();
    }

    private static void WriteRelationships(Utf8JsonWriter json, string name, RelationshipMetadataBase[] relationships)
    {
        json.WriteStartArray(name);
        foreach (var relationship in relationships) json.WriteStringValue(relationship.SchemaName);
        json.WriteEndArray();
    }
}
