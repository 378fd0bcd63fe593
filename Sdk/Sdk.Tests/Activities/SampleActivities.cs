using System;
using System.Activities;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Sdk.Tests.Activities;

/// <summary>Runs a piece of code as an activity, so that a test can read the context.</summary>
internal sealed class Probe(Action<CodeActivityContext> look) : CodeActivity
{
    protected override void Execute(CodeActivityContext context) => look(context);
}

internal sealed class Repeat : CodeActivity
{
    [RequiredArgument]
    public InArgument<string>? Text { get; set; }

    public InArgument<int>? Times { get; set; }

    public InOutArgument<int>? Total { get; set; }

    public OutArgument<string>? Repeated { get; set; }

    public OutArgument<DateTime>? NeverSet { get; set; }

    public string Label { get; set; } = "no argument";

    protected override void Execute(CodeActivityContext context)
    {
        var text = string.Empty;
        for (var time = 0; time < Times!.Get(context); time++)
            text += Text!.Get(context);
        Repeated!.Set(context, text);
        Total!.Set(context, Total.Get(context) + Times.Get(context));
    }
}

internal sealed class Length : CodeActivity<int>
{
    [RequiredArgument]
    public InArgument<string>? Text { get; set; }

    public OutArgument<bool>? IsEmpty { get; set; }

    protected override int Execute(CodeActivityContext context)
    {
        var length = (Text!.Get(context) ?? string.Empty).Length;
        IsEmpty!.Set(context, length == 0);
        return length;
    }
}

/// <summary>Returns its inputs, to show the defaults and the values that a typed argument accepts.</summary>
internal sealed class Echo<T> : CodeActivity
{
    public InArgument<T>? In { get; set; }

    public InOutArgument<T>? Both { get; set; }

    public OutArgument<T>? Out { get; set; }

    protected override void Execute(CodeActivityContext context) => Out!.Set(context, In!.Get(context));
}

internal sealed class Demanding : CodeActivity
{
    [RequiredArgument]
    public InArgument<int>? First { get; set; }

    [RequiredArgument]
    public InArgument<EntityReference>? Second { get; set; }

    [RequiredArgument]
    public InOutArgument<int>? Both { get; set; }

    [RequiredArgument]
    public OutArgument<int>? Out { get; set; }

    protected override void Execute(CodeActivityContext context)
    {
    }
}

internal sealed class Nothing : Activity
{
    public OutArgument<int>? Out { get; set; }
}
