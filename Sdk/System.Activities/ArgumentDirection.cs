namespace System.Activities;

/// <summary>The way that the value of an argument takes.</summary>
public enum ArgumentDirection
{
    In = 0,
    Out = 1,
    InOut = 2,
}
