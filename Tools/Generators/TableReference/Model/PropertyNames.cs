using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>The names that columns and options have in C#.</summary>
internal static class PropertyNames
{
    /// <summary>The prefix of the publisher's own columns; the others are the platform's.</summary>
    private const string PublisherPrefix = "msdyn_";

    /// <summary>The names that <c>PhoneCallTable</c> gives to what is no column.</summary>
    public static readonly IReadOnlySet<string> Taken = new HashSet<string>(StringComparer.Ordinal)
    {
        "LogicalName", "SchemaName", "DisplayName", "DisplayCollectionName", "CollectionSchemaName", "EntitySetName",
        "LogicalCollectionName", "PrimaryIdAttribute", "PrimaryNameAttribute", "TableType", "OwnershipType",
        "Columns", "ColumnsByLogicalName", "States", "Statuses", "ManyToOneRelationships", "OneToManyRelationships",
        "Messages", "FindColumn", "FindState", "FindStatus", "PhoneCallTable",
    };

    /// <summary>The name of a column's property; empty when its display name gives none.</summary>
    public static string Of(Column column) => column.Type switch
    {
        ColumnType.Uniqueidentifier => "Id",
        ColumnType.State => "State",
        ColumnType.Status => "Status",
        _ when column.SchemaName.StartsWith(PublisherPrefix, StringComparison.Ordinal) => Pascal(column.DisplayName),
        _ => column.SchemaName,
    };

    /// <summary>The words of a text, each with a capital, as one identifier; empty when that would be none.</summary>
    public static string Pascal(string text)
    {
        var name = new StringBuilder(text.Length);
        var starts = true;
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character)) name.Append(starts ? char.ToUpperInvariant(character) : character);
            starts = !char.IsAsciiLetterOrDigit(character);
        }

        return IsIdentifier(name.ToString()) ? name.ToString() : "";
    }

    /// <summary>Whether a text can be a name in C# as it is.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
