package io.pgseam.generator;

import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.meta.Definition;

/**
 * Puts every generated class into the target package itself, so that no two packages import each other. Otherwise as jOOQ names things.
 *
 * <p>For one schema: tables of the same name in two schemas would collide.
 */
public final class OnePackageStrategy extends DefaultGeneratorStrategy {
    @Override
    public String getJavaPackageName(Definition definition, Mode mode) {
        return getTargetPackage();
    }
}
