using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;

namespace System.Activities.Runtime;

/// <summary>An argument and the public property that declares it.</summary>
internal sealed record DeclaredArgument(string Name, Argument Argument, bool IsRequired)
{
    public bool IsInput => Argument.Direction != ArgumentDirection.Out;

    public bool IsOutput => Argument.Direction != ArgumentDirection.In;

    /// <summary>Whether the caller must supply the value, because it has no other source. An argument that also flows out is never required.</summary>
    public bool IsMissing => IsRequired && Argument.Direction == ArgumentDirection.In && Argument.ValueExpression is null;

    /// <summary>The arguments of an activity. A property without an argument gets a new one.</summary>
    public static IReadOnlyList<DeclaredArgument> Of(Activity activity) =>
    [
        .. from property in TypeDescriptor.GetProperties(activity).Cast<PropertyDescriptor>()
           where typeof(Argument).IsAssignableFrom(property.PropertyType)
           let argument = (Argument?)property.GetValue(activity) ?? Fill(activity, property)
           where argument is not null
           select new DeclaredArgument(property.Name, argument, property.Attributes[typeof(RequiredArgumentAttribute)] is not null),
    ];

    private static Argument? Fill(Activity activity, PropertyDescriptor property)
    {
        if (property.IsReadOnly || !property.PropertyType.IsGenericType)
            return null;
        var argument = (Argument)Activator.CreateInstance(property.PropertyType)!;
        property.SetValue(activity, argument);
        return argument;
    }
}
