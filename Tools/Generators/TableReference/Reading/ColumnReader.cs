using System;
using System.Collections.Generic;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Reads the sections of columns, and the options of the two choice columns.</summary>
internal sealed class ColumnReader(BlockReader blocks)
{
    /// <summary>The most characters of a String column in Dataverse.</summary>
    private const int LongestText = 4_000;

    private readonly List<StateOption> _states = [];
    private readonly List<StatusOption> _statuses = [];

    public IReadOnlyList<StateOption> States => _states;

    public IReadOnlyList<StatusOption> Statuses => _statuses;

    public IReadOnlyList<Column> ReadChapter(string chapter, bool isWritable) => blocks.TakeSections(chapter, section => Read(section, isWritable));

    private Column Read(Heading section, bool isWritable)
    {
        var rows = PropertyRows.Of("the column " + section.Text, blocks.TakeGrid("Property|Value"));
        var description = rows.Take("Description").Bold();
        var displayName = rows.Take("DisplayName").BoldOrEmpty();
        var isValidForForm = rows.Take("IsValidForForm").Boolean();
        rows.Take("IsValidForRead").Word("True");
        var logicalName = ReadLogicalName(section, rows.Take("LogicalName"));
        var requiredLevel = rows.Take("RequiredLevel").Word("None", "SystemRequired");
        var type = Enum.Parse<ColumnType>(rows.Take("Type").Word(Enum.GetNames<ColumnType>()));

        var column = ReadLimits(
            new Column(section.Line, section.Text, logicalName, displayName, description, type, requiredLevel, isWritable, isValidForForm), rows);
        rows.TakeEnd();
        if (!PropertyNames.IsIdentifier(column.PropertyName)) throw new ReferenceException(section.Line, $"the column {section.Text} has no display name that can be a C# name", "one with letters");
        if (type == ColumnType.State) ReadOptions(column, ReadState);
        if (type == ColumnType.Status) ReadOptions(column, ReadStatus);
        return column;
    }

    private static string ReadLogicalName(Heading section, Cell cell)
    {
        var expected = section.Text.ToLowerInvariant();
        return cell.With(cell.Code()).Word(expected);
    }

    /// <summary>Reads the properties that only one type has. Properties that no rule uses must have their known value.</summary>
    private static Column ReadLimits(Column column, PropertyRows rows)
    {
        switch (column.Type)
        {
            case ColumnType.String:
                rows.Take("FormatName").Word("Text");
                rows.Take("ImeMode").Word("Auto");
                rows.Take("IsLocalizable").Word("False");
                return column with { Format = rows.Take("Format").Word("Text"), MaxLength = (int)rows.Take("MaxLength").Number(1, LongestText) };
            case ColumnType.Integer:
                return ReadRange(column, rows, int.MinValue, int.MaxValue);
            case ColumnType.BigInt:
                return ReadRange(column, rows, long.MinValue, long.MaxValue);
            case ColumnType.Boolean:
                return column with
                {
                    GlobalChoiceName = rows.Take("GlobalChoiceName").Code(),
                    DefaultValue = rows.Take("DefaultValue").Boolean(),
                    TrueLabel = rows.Take("True Label").Plain(),
                    FalseLabel = rows.Take("False Label").Plain(),
                };
            case ColumnType.DateTime:
                rows.Take("CanChangeDateTimeBehavior").Boolean();
                rows.Take("ImeMode").Word("Inactive");
                rows.Take("SourceTypeMask").Word("0");
                return column with
                {
                    DateTimeBehavior = rows.Take("DateTimeBehavior").Word("UserLocal", "DateOnly", "TimeZoneIndependent"),
                    Format = rows.Take("Format").Word("DateOnly", "DateAndTime"),
                };
            case ColumnType.Lookup or ColumnType.Owner:
                return column with { Targets = rows.Take("Targets").Words() };
            case ColumnType.State or ColumnType.Status:
                rows.Take("DefaultFormValue").Word("");
                var choice = rows.Take("GlobalChoiceName");
                return PropertyNames.IsIdentifier(choice.Code())
                    ? column with { GlobalChoiceName = choice.Code() }
                    : throw new ReferenceException(choice.Line, $"{choice.Name} is {choice.Code()}", "letters, digits and underscores");
            default:
                return column;
        }
    }

    private static Column ReadRange(Column column, PropertyRows rows, long least, long most)
    {
        var max = rows.Take("MaxValue").Number(least, most);
        return column with { MinValue = rows.Take("MinValue").Number(least, max), MaxValue = max };
    }

    private void ReadOptions(Column column, Action<Cell, PropertyRows> read)
    {
        blocks.TakeHeading(4, column.SchemaName + " Choices/Options");
        var grid = blocks.TakeGrid("Value|Details");
        if (grid.Rows.Count == 0) throw new ReferenceException(grid.Line, $"the column {column.SchemaName} has no options", "one or more");
        foreach (var row in grid.Rows)
        {
            var owner = $"the option {row.Cells[0]} of {column.SchemaName}";
            var details = PropertyRows.Of(owner, new Cell(row.Line, owner, row.Cells[1]));
            read(new Cell(row.Line, "the value of " + owner, row.Cells[0]), details);
            details.TakeEnd();
        }
    }

    private void ReadState(Cell value, PropertyRows details) =>
        _states.Add(new StateOption(value.Line, value.Option(), ReadLabel(details.Take("Label")), details.Take("InvariantName").Code(), details.Take("DefaultStatus").Option()));

    private void ReadStatus(Cell value, PropertyRows details)
    {
        details.Take("TransitionData").Word("None");
        _statuses.Add(new StatusOption(value.Line, value.Option(), ReadLabel(details.Take("Label")), details.Take("State").Option()));
    }

    private static string ReadLabel(Cell cell) =>
        PropertyNames.Pascal(cell.Bold()).Length > 0 ? cell.Bold() : throw new ReferenceException(cell.Line, $"{cell.Name} is {cell.Text}", "a label that begins with a letter");
}
