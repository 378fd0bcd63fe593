using System;
using System.Collections.Generic;
using PhoneCallCtx.Generators.TableReference.Model;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Reads the sections of relationships.</summary>
internal sealed class RelationshipReader(BlockReader blocks)
{
    private static readonly string[] Actions = ["Archive", "Assign", "Delete", "Merge", "Reparent", "RollupView", "Share", "Unshare"];
    private static readonly string[] Behaviors = ["NoCascade", "Cascade", "Active", "UserOwned", "RemoveLink", "Restrict"];

    public IReadOnlyList<ManyToOneRelationship> ReadManyToOne() => blocks.TakeSections("Many-to-One relationships", ReadManyToOne);

    public IReadOnlyList<OneToManyRelationship> ReadOneToMany() => blocks.TakeSections("One-to-Many relationships", ReadOneToMany);

    private ManyToOneRelationship ReadManyToOne(Heading section)
    {
        var rows = ReadRows(section, "One-To-Many", "ReferencedEntity", out var table);
        var relationship = new ManyToOneRelationship(
            section.Line,
            section.Text,
            table,
            rows.Take("ReferencedAttribute").Code(),
            rows.Take("ReferencingAttribute").Code(),
            rows.Take("ReferencingEntityNavigationPropertyName").Code(),
            ReadCascade(section, rows.Take("CascadeConfiguration")));
        rows.Take("IsHierarchical").Word("");
        rows.TakeEnd();
        return relationship;
    }

    private OneToManyRelationship ReadOneToMany(Heading section)
    {
        var rows = ReadRows(section, "Many-To-One", "ReferencingEntity", out var table);
        var customizable = rows.Take("IsCustomizable");
        var relationship = new OneToManyRelationship(
            section.Text,
            table,
            rows.Take("ReferencingAttribute").Code(),
            rows.Take("ReferencedEntityNavigationPropertyName").Code(),
            customizable.With(customizable.Code()).Boolean(),
            ReadMenu(section, rows.Take("AssociatedMenuConfiguration")));
        rows.TakeEnd();
        return relationship;
    }

    /// <summary>Reads the properties, below the line with the name of the relationship on the other table.</summary>
    private PropertyRows ReadRows(Heading section, string otherSide, string tableProperty, out string table)
    {
        var paragraph = blocks.TakeParagraph();
        var rows = PropertyRows.Of("the relationship " + section.Text, blocks.TakeGrid("Property|Value"));
        table = rows.Take(tableProperty).Code();
        var expected = $"{otherSide} Relationship: [{table} {section.Text}]({table}.md#{section.Anchor})";
        return paragraph.Text == expected ? rows : throw new ReferenceException(paragraph.Line, $"there is \"{paragraph.Text}\"", $"\"{expected}\"");
    }

    private static (string Action, string Behavior)[] ReadCascade(Heading section, Cell cell)
    {
        var actions = PropertyRows.Of("the cascade of " + section.Text, cell);
        var cascade = Array.ConvertAll(Actions, action => (action, ReadWord(actions.Take(action), Behaviors)));
        actions.TakeEnd();
        return cascade;
    }

    private static AssociatedMenu ReadMenu(Heading section, Cell cell)
    {
        var properties = PropertyRows.Of("the menu of " + section.Text, cell);
        var menu = new AssociatedMenu(
            ReadWord(properties.Take("Behavior"), "UseCollectionName", "UseLabel", "DoNotDisplay"),
            ReadWord(properties.Take("Group"), "Details", "Sales", "Service", "Marketing"),
            properties.Take("AvailableOffline").Boolean());

        // Only a menu item of its own would have these; no relationship has one.
        properties.Take("Label").Word("");
        properties.Take("MenuId").Word("null");
        properties.Take("Order").Word("");
        properties.Take("QueryApi").Word("null");
        ReadWord(properties.Take("ViewId"), Guid.Empty.ToString());
        properties.TakeEnd();
        return menu;
    }

    private static string ReadWord(Cell cell, params string[] known) => cell.With(cell.Code()).Word(known);
}
