namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>What a value of the compact protocol of Thrift must be.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Element">What an element of a list must be; null for another type.</param>
/// <param name="Fields">What the fields of a structure must be, from that with the number 1; null for one of any type, which a reader skips.</param>
internal sealed record ThriftShape(int Type, ThriftShape? Element, ThriftShape?[] Fields)
{
    /// <summary>A value without parts.</summary>
    /// <param name="type">Its type.</param>
    public static ThriftShape Plain(int type) => new(type, Element: null, []);

    /// <summary>A list.</summary>
    /// <param name="element">What its elements must be.</param>
    public static ThriftShape ListOf(ThriftShape element) => new(ThriftReader.List, element, []);

    /// <summary>A structure.</summary>
    /// <param name="fields">What its fields must be, from that with the number 1.</param>
    public static ThriftShape StructOf(params ThriftShape?[] fields) => new(ThriftReader.Struct, Element: null, fields);

    /// <summary>What a field of a structure must be; null when its type is unknown.</summary>
    /// <param name="number">The number of the field.</param>
    public ThriftShape? Field(int number) => number <= Fields.Length ? Fields[number - 1] : null;

    /// <summary>Whether a value has the right type. A truth in a structure has its value in its type.</summary>
    /// <param name="type">The type of the value.</param>
    public bool Is(int type) => type == Type || (Type == ThriftReader.True && type == ThriftReader.False);
}
