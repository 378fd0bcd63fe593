using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Generators.TableReference.Model;

/// <summary>The names of columns and options in C#.</summary>
internal static class PropertyNames
{
    /// <summary>The prefix of the publisher's columns; the other columns belong to the platform.</summary>
    private const string PublisherPrefix = "msdyn_";

    /// <summary>The names of other members of <c>PhoneCallTable</c>.</summary>
    public static readonly IReadOnlySet<string> Taken = new HashSet<string>(StringComparer.Ordinal)
    {
        "LogicalName", "SchemaName", "DisplayName", "DisplayCollectionName", "CollectionSchemaName", "EntitySetName",
        "LogicalCollectionName", "PrimaryIdAttribute", "PrimaryNameAttribute", "TableType", "OwnershipType",
        "Columns", "ColumnsByLogicalName", "States", "Statuses", "ManyToOneRelationships", "OneToManyRelationships",
        "Messages", "FindColumn", "FindState", "FindStatus", "PhoneCallTable",
    };

    /// <summary>The property name of a column; empty if the display name gives none.</summary>
    public static string Of(Column column) => column.Type switch
    {
        ColumnType.Uniqueidentifier => "Id",
        ColumnType.State => "State",
        ColumnType.Status => "Status",
        _ when column.SchemaName.StartsWith(PublisherPrefix, StringComparison.Ordinal) => Pascal(column.DisplayName),
        _ => column.SchemaName,
    };

    /// <summary>The words of a text in Pascal case, as one identifier; empty if that is not possible.</summary>
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

    /// <summary>Whether a text is a valid C# identifier.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');
}
