using System.Linq;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Simulator.Pipeline;

/// <summary>Copies the values that callers pass: a plug-in shares no object with the caller, and an asynchronous one none with other plug-ins.</summary>
internal static class EntityCopy
{
    public static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName!, row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var (column, value) in row.Attributes) copy.Attributes.Add(column, OfValue(value));
        if (row.KeyAttributes.Count > 0)
            foreach (var (column, value) in row.KeyAttributes) copy.KeyAttributes.Add(column, value);
        return copy;
    }

    public static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName!, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        if (reference.KeyAttributes.Count > 0)
            foreach (var (column, value) in reference.KeyAttributes) copy.KeyAttributes.Add(column, value);
        return copy;
    }

    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters) copy.Add(name, OfValue(value)!);
        return copy;
    }

    public static object? OfValue(object? value) => value switch
    {
        OptionSetValue option => new OptionSetValue(option.Value),
        EntityReference reference => Of(reference),
        Entity row => Of(row),
        EntityCollection rows => new EntityCollection(rows.Entities.Select(Of).ToList()) { EntityName = rows.EntityName },
        EntityReferenceCollection references => new EntityReferenceCollection(references.Select(Of).ToList()),
        byte[] bytes => bytes.Clone(),
        _ => value,
    };
}
