using System;

namespace FakeXrmEasy.Plugins.PluginSteps.InvalidRegistrationExceptions;

public class InvalidRegistrationMethodForLateBoundException : Exception
{
    public InvalidRegistrationMethodForLateBoundException()
        : base("The class of rows names no table. Register the step with the logical name of its table.")
    {
    }
}
