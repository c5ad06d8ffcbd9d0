namespace Ecommerce.Tests.Cluster.Faults;

/// <summary>When a buyer asks again who was not told what became of a request.</summary>
public enum Patience
{
    /// <summary>At once, while the shop has not healed itself.</summary>
    AskAtOnce,

    /// <summary>Only when everything that would happen by itself has happened.</summary>
    AskAfterAll,
}
