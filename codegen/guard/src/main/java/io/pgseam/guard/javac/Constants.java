package io.pgseam.guard.javac;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;

/** Finds out which expressions the compiler knows by value. */
final class Constants {

    /** Stands for a value that nobody asks for. */
    private static final Object SOME = new Object();

    private final Trees trees;

    Constants(Trees trees) {
        this.trees = trees;
    }

    /**
     * Returns the value of a literal, a constant or a concatenation of both; something for null, enum constants, class
     * literals and arrays and choices of constants; empty for what is known at run time only.
     */
    Optional<Object> valueOf(ExpressionTree expression, TreePath parent) {
        var path = new TreePath(parent, expression);
        if (expression instanceof LiteralTree literal) {
            return Optional.of(literal.getValue() == null ? SOME : literal.getValue());
        } else if (expression instanceof ParenthesizedTree parentheses) {
            return valueOf(parentheses.getExpression(), path);
        } else if (expression instanceof TypeCastTree cast) {
            return valueOf(cast.getExpression(), path);
        } else if (expression instanceof UnaryTree unary) {
            return valueOf(unary.getExpression(), path).map(operand -> SOME);
        } else if (expression instanceof BinaryTree binary) {
            var left = valueOf(binary.getLeftOperand(), path);
            var right = valueOf(binary.getRightOperand(), path);
            return left.flatMap(first -> right.map(second -> String.valueOf(first) + second));
        } else if (expression instanceof ConditionalExpressionTree choice) {
            return valueOf(choice.getTrueExpression(), path)
                    .flatMap(first -> valueOf(choice.getFalseExpression(), path).map(second -> SOME));
        } else if (expression instanceof NewArrayTree array && array.getInitializers() != null) {
            return array.getInitializers().stream()
                            .allMatch(element -> valueOf(element, path).isPresent())
                    ? Optional.of(SOME)
                    : Optional.empty();
        } else if (expression instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("class")) {
            return Optional.of(SOME);
        }
        return trees.getElement(path) instanceof VariableElement variable ? valueOf(variable) : Optional.empty();
    }

    private static Optional<Object> valueOf(VariableElement variable) {
        return variable.getKind() == ElementKind.ENUM_CONSTANT
                ? Optional.of(SOME)
                : Optional.ofNullable(variable.getConstantValue());
    }
}
