using System;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Reads a table reference completely, or fails.</summary>
internal static class TableReader
{
    /// <summary>Reads the table of a reference.</summary>
    /// <param name="text">The markdown.</param>
    /// <exception cref="ReferenceException">The text contains something that the reader does not know.</exception>
    public static Table Read(string text)
    {
        var blocks = new BlockReader(BlockScanner.Scan(text));
        var title = blocks.TakeTitle();
        blocks.SkipParagraphs();
        var messages = MessageReader.Read(blocks);
        var properties = ReadProperties(blocks);

        var columns = new ColumnReader(blocks);
        var writable = columns.ReadChapter("Writable columns/attributes", isWritable: true);
        var readOnly = columns.ReadChapter("Read-only columns/attributes", isWritable: false);

        var relationships = new RelationshipReader(blocks);
        var table = new Table(
            properties, [.. writable, .. readOnly], columns.States, columns.Statuses,
            relationships.ReadManyToOne(), relationships.ReadOneToMany(), messages);

        blocks.TakeHeading(3, "See also");
        blocks.SkipParagraphs();
        blocks.TakeEnd();

        var expected = $"{properties.DisplayName} ({properties.LogicalName}) table/entity reference";
        if (!title.Text.StartsWith(expected, StringComparison.Ordinal)) throw new ReferenceException(title.Line, $"the title is \"{title.Text}\"", $"\"{expected}\"");
        Consistency.Check(table);
        return table;
    }

    private static TableProperties ReadProperties(BlockReader blocks)
    {
        blocks.TakeHeading(2, "Properties");
        blocks.SkipParagraphs();
        var grid = blocks.TakeGrid("Property|Value");
        var rows = PropertyRows.Of("the table", grid);
        var tableType = rows.Take("TableType");
        var ownershipType = rows.Take("OwnershipType");
        var properties = new TableProperties(
            grid.Line,
            rows.Take("DisplayName").Bold(),
            rows.Take("DisplayCollectionName").Bold(),
            rows.Take("SchemaName").Code(),
            rows.Take("CollectionSchemaName").Code(),
            rows.Take("EntitySetName").Code(),
            rows.Take("LogicalName").Code(),
            rows.Take("LogicalCollectionName").Code(),
            rows.Take("PrimaryIdAttribute").Code(),
            rows.Take("PrimaryNameAttribute").Code(),
            tableType.With(tableType.Code()).Word("Standard", "Activity", "Virtual", "Elastic"),
            ownershipType.With(ownershipType.Code()).Word("None", "UserOwned", "TeamOwned", "BusinessOwned", "OrganizationOwned", "BusinessParented"));
        rows.TakeEnd();
        return properties;
    }
}
